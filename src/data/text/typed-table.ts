/** A range of characters in a line; the end is exclusive. */
interface Span {
  start: number;
  end: number;
}

/** The lines of a printed table: its names, the types below them, and its rows without row numbers. */
interface TypedLines {
  names: string;
  types: string;
  body: string[];
}

/** The most lines above the types. */
const lastTypes = 6;

/**
 * The cells of a table with types below its names, as R's tibbles and Julia's data frames are printed. A column
 * extends over all positions that any row fills, so cells can contain spaces. Undefined if the text is not such a
 * table. The first row has the names.
 *
 * @example typedTable('# A tibble: 1 × 2\n  y     p\n  <dbl> <dbl>\n1   1     2') // [['y', 'p'], ['1', '2']]
 */
export function typedTable(text: string): string[][] | undefined {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const found = tibble(lines) ?? juliaFrame(lines);
  if (!found) return undefined;
  const { names, types, body } = found;
  const spans = spansOf(types, [names, types, ...body]);
  if (!spans || body.length === 0) return undefined;
  const rows = [names, ...body].map((line) => spans.map(({ start, end }) => line.slice(start, end).trim()));
  const titles = rows[0]!.map((name) => name.replace(/^`(.*)`$/, '$1'));
  const isCut = (cells: readonly string[]) => cells.every((cell) => /^[⋮…]$/u.test(cell));
  return [titles, ...rows.slice(1).filter((cells) => !isCut(cells))];
}

function tibble(lines: readonly string[]): TypedLines | undefined {
  const types = lines.findIndex((line) => /^\s*(?:\*\s*)?(?:<[^<>]+>\s*)+$/.test(line));
  if (types < 1 || types > lastTypes) return undefined;
  const body = lines.slice(types + 1).filter((line) => !/^\s*#/.test(line));
  if (!body.every((line) => /^\s*\d+\s/.test(line))) return undefined;
  const withoutNumber = (line: string) => line.replace(/^\s*\d+/, (number) => ' '.repeat(number.length));
  return {
    names: lines[types - 1]!,
    types: lines[types]!.replace('*', ' '),
    body: body.map(withoutNumber),
  };
}

const juliaTypes = /^[A-Z][A-Za-z]*\d*(?:\{[^{}]*\})?[?…]?(?:\s+[A-Z][A-Za-z]*\d*(?:\{[^{}]*\})?[?…]?)*$/u;
const juliaRow = /^\s*(?:(?:Row|\d+|⋮)\s*)?[│|] (.*)$/u;

function juliaFrame(lines: readonly string[]): TypedLines | undefined {
  const first = lines.findIndex((line) => /^\s*Row\s*[│|] /u.test(line));
  if (first < 0 || first > lastTypes) return undefined;
  const rows = lines.slice(first).flatMap((line) => juliaRow.exec(line)?.[1] ?? []);
  const [names, types, ...body] = rows;
  const areTypes = juliaTypes.test(types?.trim() ?? '');
  return names !== undefined && areTypes ? { names, types: types!, body } : undefined;
}

/**
 * One span per type, covering the positions that some line fills. Text without a type below it belongs to the column
 * on its left.
 */
function spansOf(types: string, lines: readonly string[]): Span[] | undefined {
  const width = Math.max(...lines.map(({ length }) => length));
  const isBlank = (at: number) => lines.every((line) => line[at] === undefined || line[at] === ' ');
  const filled: Span[] = [];
  for (let at = 0; at < width; at++) {
    if (isBlank(at)) continue;
    const last = filled.at(-1);
    if (last && last.end === at) last.end = at + 1;
    else filled.push({ start: at, end: at + 1 });
  }
  const spans: Span[] = [];
  for (const span of filled) {
    const own = types.slice(span.start, span.end).trim();
    if (own !== '') spans.push(span);
    else if (spans.length > 0) spans.at(-1)!.end = span.end;
  }
  const words = types.trim().split(/>\s+|(?<=[^>\s])\s+/);
  return spans.length === words.length && spans.length > 1 ? spans : undefined;
}
