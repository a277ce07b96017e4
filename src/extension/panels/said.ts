import type { Memento, Uri } from 'vscode';

/** What the user said about files, one thing of each: heeded wherever the file is analyzed. */
export interface Said<T> {
  /** The same object until something else is said. */
  of(uri: Uri): T | undefined;
  /** Undefined, or an object of nothing, takes back what was said. */
  say(uri: Uri, value: T | undefined): void;
}

/** Beyond it what was said first is forgotten. */
const most = 200;

/** Kept with the workspace. */
export function createSaid<T extends object | string>(store: Memento, key: string): Said<T> {
  const said = new Map(store.get<[string, T][]>(key, []));
  return {
    of: (uri) => said.get(uri.toString()),
    say(uri, value) {
      said.delete(uri.toString());
      if (value !== undefined && Object.keys(value).length > 0) said.set(uri.toString(), value);
      if (said.size > most) said.delete(said.keys().next().value!);
      void store.update(key, [...said]);
    },
  };
}
