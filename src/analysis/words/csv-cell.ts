/** Text as a CSV cell, quoted if necessary. */
export const csvQuoted = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A cell of a CSV file meant for people. A cell that a spreadsheet would run as a formula gets a leading apostrophe,
 * unless it is a number.
 *
 * @example csvCell('=HYPERLINK("x")') // `"'=HYPERLINK(""x"")"`
 */
export function csvCell(cell: string | number): string {
  const text = String(cell);
  return csvQuoted(/^\s*[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);
}
