/**
 * A message without what it quotes from a file’s rows, for who was promised not to see them: of the quoted words only
 * those stay that are known otherwise, such as names of columns.
 *
 * @example withoutCells('“Ann Lee” is no number in “age”.', ['age']) // '“…” is no number in “age”.'
 */
export const withoutCells = (message: string, known: readonly string[]): string =>
  message.replace(/“([^”]*)”/g, (quoted, words: string) => (known.includes(words) ? quoted : '“…”'));
