import type { Memento, Uri } from 'vscode';

/** A choice of the user for each file, applied wherever the file is analyzed. */
export interface Said<T> {
  /** Returns the same object until the choice changes. */
  of(uri: Uri): T | undefined;
  /** Sets the choice; undefined or an empty object resets it. */
  say(uri: Uri, value: T | undefined): void;
}

/** Only this many choices are stored; the oldest is dropped first. */
const most = 200;

/** Creates such a choice, stored with the workspace. */
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
