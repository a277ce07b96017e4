import type { Memento, Uri } from 'vscode';

/** A choice of the user for each file, applied wherever the file is analyzed. */
export interface ChoicePerFile<T> {
  /** Returns the same object until the choice changes. */
  of(uri: Uri): T | undefined;
  /** Sets the choice; undefined or an empty object resets it. */
  set(uri: Uri, value: T | undefined): void;
}

/** Only this many choices are stored; the oldest is dropped first. */
const most = 200;

/** Creates such a choice, stored with the workspace. */
export function createChoicePerFile<T extends object | string>(
  store: Memento,
  key: string,
): ChoicePerFile<T> {
  const choices = new Map(store.get<[string, T][]>(key, []));
  return {
    of: (uri) => choices.get(uri.toString()),
    set(uri, value) {
      choices.delete(uri.toString());
      if (value !== undefined && Object.keys(value).length > 0) choices.set(uri.toString(), value);
      if (choices.size > most) choices.delete(choices.keys().next().value!);
      void store.update(key, [...choices]);
    },
  };
}
