import type { Problem } from '../../data/problem.ts';

/** `line 3`, `column “price”`: where in its file a problem is. */
export const placesOf = ({ row, column }: Pick<Problem, 'row' | 'column'>): string[] => [
  ...(row === undefined ? [] : [`line ${row}`]),
  ...(column === undefined ? [] : [`column ${typeof column === 'string' ? `“${column}”` : column}`]),
];

/**
 * What is wrong and where, as a sentence. Every user interface shows a problem by this and its hint, which says what to
 * do.
 *
 * @param file the file's name, added unless the message contains it
 * @example problemInWords({ code: 'x', message: 'It is empty.', hint: 'Fill it.', row: 3 }) // 'line 3: It is empty.'
 */
export function problemInWords(problem: Omit<Problem, 'hint'>, file?: string): string {
  const { message } = problem;
  const places = [
    ...(file === undefined || message.includes(file) ? [] : [`“${file}”`]),
    ...placesOf(problem),
  ].join(', ');
  return places ? `${places}: ${message}` : message;
}

/** The same, with what to do, in one line. */
export const problemInOneLine = (problem: Problem, file?: string): string =>
  `${problemInWords(problem, file)} ${problem.hint}`.trim();
