import type { Memento, Uri } from 'vscode';
import type { ReadOptions } from '../../data/table.ts';

/** How the user said that files are to be read, where a guess was wrong: heeded wherever the file is read. */
export interface Readings {
  /** The same object until something else is said. */
  of(uri: Uri): ReadOptions | undefined;
  say(uri: Uri, options: ReadOptions): void;
}

/** Beyond it what was said first is forgotten. */
const most = 200;

/** Kept with the workspace. */
export function createReadings(store: Memento): Readings {
  const key = 'readings';
  const said = new Map(store.get<[string, ReadOptions][]>(key, []));
  return {
    of: (uri) => said.get(uri.toString()),
    say(uri, options) {
      said.delete(uri.toString());
      if (Object.keys(options).length > 0) said.set(uri.toString(), options);
      if (said.size > most) said.delete(said.keys().next().value!);
      void store.update(key, [...said]);
    },
  };
}
