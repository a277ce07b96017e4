/** A Markdown table with its first column left-aligned and numbers right-aligned. */
export const table = (header: string[], rows: string[][]): string =>
  [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** A share as a percentage, without its sign. */
export const share = (value: number, digits = 1): string => (100 * value).toFixed(digits);
export const ratio = (value: number): string => value.toFixed(3);
/** A ratio as a signed change. */
export const change = (value: number): string =>
  `${value >= 1 ? '+' : '−'}${Math.abs(100 * (value - 1)).toFixed(1)}%`;
