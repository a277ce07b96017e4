/** VS Code's console is full of VS Code's own words: the suite's carry a mark. */
const mark = '[web suite] ';

export const marked = (line: string): string => `${mark}${line}`;

/** The suite's words in a line of the console, if they are. */
export const unmarked = (line: string): string | undefined =>
  line.startsWith(mark) ? line.slice(mark.length) : undefined;
