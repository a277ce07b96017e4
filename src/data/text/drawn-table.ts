import { isFooter } from './footer.ts';

/** Lines that separate rows in drawn tables: `|---|:--:|`, `-----+-----`, `╞═════╪═════╡`. */
const isRule = (line: string): boolean =>
  /^[\s|+:=\-\u2500-\u257f]+$/.test(line) && /[-=\u2500-\u257f]{2}/.test(line);

const isBar = /[|\u2502\u2503\u2506\u250a\u2551]/;

/** Notes that databases print below a table, and polars above one. */
const isNote = (line: string): boolean =>
  isFooter(line.replace(new RegExp(isBar.source, 'g'), ' ')) || /^shape: \(/.test(line.trim());

/** The most rows of names above the first rule. */
const mostAbove = 3;

const startsWithBar = /^\s*[|\u2502\u2503\u2551]/;

/** A row of types that some programs print below the names of columns. */
const isOfTypes = (cells: readonly string[]): boolean =>
  cells.every((cell) =>
    /^(?:-{2,}|f\d+|[iu]\d+|str|bool|date|datetime\[.*\]|cat|enum|null|double|u?(?:tiny|small|big|huge)?int(?:eger)?\d*|float|decimal\(.*\)|varchar|boolean|timestamp)$/.test(
      cell,
    ),
  );

/**
 * The cells of a table drawn with lines, as written by Markdown, psql, MySQL and polars; undefined if the text is not
 * such a table. The first row has the names.
 *
 * @example drawnTable('| y | p |\n|---|---|\n| 1 | 2 |') // [['y', 'p'], ['1', '2']]
 */
export function drawnTable(text: string): string[][] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rule = lines.findIndex(isRule);
  if (rule < 0 || lines.slice(0, rule).filter((line) => isBar.test(line)).length > mostAbove)
    return undefined;
  // Either all rows have bars at their ends or none has; without them, the first cell of a row can be empty.
  const framed = startsWithBar.test(
    lines.find((line) => isBar.test(line) && !isNote(line) && !isRule(line)) ?? '',
  );
  const rows: string[][] = [];
  let isOver = false;
  for (const row of lines) {
    // Stata prints row numbers before the frame, which has no inner bars.
    const line = row.replace(/^\s*\d+\. (?=\|)/, '');
    if (isRule(line) || isNote(line)) continue;
    // Skips titles, the typed command, and other text around the table.
    if (!isBar.test(line)) {
      isOver = rows.length > 0;
      continue;
    }
    if (isOver) return undefined;
    const inner = framed ? line.trim().replace(/^[|\u2502\u2503\u2551]|[|\u2502\u2503\u2551]$/g, '') : line;
    const cells = inner.split(new RegExp(isBar.source, 'g')).map((cell) => cell.trim());
    if (rows[0] && cells.length !== rows[0].length) return undefined;
    const isCut = cells.every((cell) => /^[\u00b7\u2026]$/.test(cell));
    if (!isOfTypes(cells) && !isCut) rows.push(cells);
  }
  const table = rows[0]?.length === 1 ? rows.map(([row]) => row!.split(/\s+/)) : rows;
  const width = table[0]?.length ?? 0;
  return table.length > 1 && width > 1 && table.every((cells) => cells.length === width) ? table : undefined;
}
