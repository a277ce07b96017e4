const wordsIn = (line: string): string[] => line.trim().split(/\s+/);

/**
 * The cells of a table too wide for its lines and printed in parts below each other, as R and pandas do: each part
 * has its own names and the same rows. Undefined if the text is not such a table.
 *
 * @example wrappedTable('   a b\n1  1 2\n   c\n1  5') // [['', 'a', 'b', 'c'], ['1', '1', '2', '5']]
 */
export function wrappedTable(text: string): string[][] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parts: { names: string[]; rows: string[][] }[] = [];
  for (const line of lines) {
    const words = wordsIn(line.replace(/\\\s*$/, ''));
    const part = parts.at(-1);
    if (part && words.length === part.names.length + 1) part.rows.push(words);
    else if (/^\s/.test(line) && (!part || part.rows.length > 0)) parts.push({ names: words, rows: [] });
    else return undefined;
  }
  const [first, ...others] = parts;
  if (!first || others.length === 0) return undefined;
  const areSameRows = (rows: readonly string[][]) =>
    rows.length === first.rows.length && rows.every(([name], row) => name === first.rows[row]![0]);
  if (!others.every(({ rows }) => areSameRows(rows))) return undefined;
  return [
    ['', ...parts.flatMap(({ names }) => names)],
    ...first.rows.map(([name], row) => [name!, ...parts.flatMap(({ rows }) => rows[row]!.slice(1))]),
  ];
}

/** Whether lines can be the start of such a table: the names lack one for the row names. */
export const maybeWrapped = ([head, ...rows]: readonly string[]): boolean =>
  rows.length > 0 &&
  /^\s/.test(head!) &&
  rows.every((line) => wordsIn(line).length === wordsIn(head!.replace(/\\\s*$/, '')).length + 1);

/**
 * The cells of a right-aligned table as pandas prints it. The names end where their columns do and are at least two
 * spaces apart, so texts may contain single spaces; the row names at the left have no name. Undefined if the text is
 * not such a table, or if splitting at spaces already gives the columns.
 *
 * @example alignedTable('       y  p\nLow A  1  2\nHigh   3  4') // [['', 'y', 'p'], ['Low A', '1', '2'], ['High', '3', '4']]
 */
export function alignedTable(text: string): string[][] | undefined {
  if (text.includes('\t')) return undefined;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [head, ...body] = lines;
  if (head === undefined || body.length < 2) return undefined;
  const names = [...head.matchAll(/\S+(?: \S+)*/g)];
  const width = Math.max(...lines.map(({ length }) => length));
  const columns = columnsOf(lines, width);
  const unnamed = columns.length - names.length;
  if (names.length < 2 || unnamed < 0 || unnamed > 1) return undefined;
  const areAbove = names.every(({ index, 0: { length } }, i) => columns[i + unnamed]!.end === index + length);
  const counts = new Set(body.map((line) => wordsIn(line).length));
  const areSplitBySpaces =
    counts.size === 1 && (counts.has(names.length) || counts.has(names.length + unnamed));
  if (!areAbove || areSplitBySpaces) return undefined;
  return lines.map((line) => columns.map(({ start, end }) => line.slice(start, end).trim()));
}

/** The ranges of character positions that are filled in any line, ignoring single spaces. */
function columnsOf(lines: readonly string[], width: number): { start: number; end: number }[] {
  const filled = new Uint8Array(width);
  for (const line of lines) for (let at = 0; at < line.length; at++) if (line[at] !== ' ') filled[at] = 1;
  const columns: { start: number; end: number }[] = [];
  filled.forEach((isFilled, at) => {
    if (isFilled === 0) return;
    const last = columns.at(-1);
    if (last && at - last.end < 2) last.end = at + 1;
    else columns.push({ start: at, end: at + 1 });
  });
  return columns;
}
