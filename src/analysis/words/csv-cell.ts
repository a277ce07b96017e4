/** A text as a cell of CSV: in quotes where it needs them. */
export const csvQuoted = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A cell of a CSV file for people. One that a spreadsheet would run as a formula begins with an apostrophe, unless it
 * is a number.
 *
 * @example csvCell('=HYPERLINK("x")') // `"'=HYPERLINK(""x"")"`
 */
export function csvCell(cell: string | number): string {
  const text = String(cell);
  return csvQuoted(/^\s*[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);
}
