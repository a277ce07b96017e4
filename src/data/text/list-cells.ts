import { cellsInRows } from '../columns.ts';
import { namedScores } from '../named-scores.ts';
import { listCells, listsPaired } from '../notices.ts';
import { pairedLists } from '../paired-lists.ts';
import type { CodedColumn, Column, NumberColumn, Table } from '../table.ts';
import { isMissing } from './cell.ts';
import type { Survey, SurveyColumn } from './survey.ts';

/**
 * Text columns whose cells are lists or records of numbers, as programs write a row's probabilities into one cell:
 * `[0.9, 0.1]`, `[0.9 0.1]`, `tensor([0.9, 0.1])`, `c(0.9, 0.1)`, `{'cat': 0.9, 'dog': 0.1}`,
 * `[{'label': 'cat', 'score': 0.9}, …]`. They become columns
 * `name[0]`, `name[1]`, … or `name.cat`, `name.dog`, as lists and records in JSON do.
 */

/** Longer lists are left as they are. */
const mostElements = 1000;

/** What a cell's values are called, and the values; undefined where it is no list. */
export function listIn(cell: string): { keys: string[]; values: number[] } | undefined {
  const text = cell.trim();
  if (text.length > 20_000) return undefined;
  if (/^\[\s*\{/.test(text)) return scoresIn(text);
  const record = /^\{([^{}[\]]+)\}$/.exec(text);
  if (record) return recordOf(record[1]!);
  const list =
    /^(?:(?:(?:np|numpy|jnp|torch|tf)\.)?(?:[tT]ensor|array|Array|DenseVector|list|c)\s*\()?\s*[[(]?\s*([^[\](){}=]+?)\s*[\])]?(?:,\s*\w+=[^[\]()]*)?\)?$/.exec(
      text,
    );
  if (!list || !/^(?:[[(]|\w+(?:\.\w+)?\s*\()/.test(text)) return undefined;
  const cells = list[1]!.split(/\s*[,;]\s*|\s+/).filter((one) => one !== '');
  if (cells.length < 2 || cells.length > mostElements) return undefined;
  const values = cells.map(numberIn);
  return values.some(Number.isNaN)
    ? undefined
    : { keys: values.map((_, index) => `[${index}]`), values: values as number[] };
}

/** `[{'label': 'cat', 'score': 0.9}, …]`, as Python or JSON writes it. */
function scoresIn(text: string): { keys: string[]; values: number[] } | undefined {
  const json = text.includes('"') ? text : text.replaceAll("'", '"');
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return undefined;
  }
  const scores = Array.isArray(list) && list.length <= mostElements ? namedScores(list) : undefined;
  if (!scores || scores.length < 2) return undefined;
  return {
    keys: scores.map(({ label }) => `.${label}`),
    values: scores.map(({ score }) => score),
  };
}

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

function recordOf(inside: string): { keys: string[]; values: number[] } | undefined {
  const pairs = [...inside.matchAll(/\s*(?:'([^']*)'|"([^"]*)"|([^\s'":,]+))\s*:\s*([-+.\deE]+)\s*(?:,|$)/g)];
  if (pairs.length < 2 || pairs.length > mostElements) return undefined;
  if (pairs.reduce((sum, [whole]) => sum + whole.length, 0) !== inside.length) return undefined;
  const values = pairs.map((pair) => numberIn(pair[4]!));
  if (values.some(Number.isNaN)) return undefined;
  return { keys: pairs.map(([, single, double, bare]) => `.${single ?? double ?? bare}`), values };
}

/** The keys that all of a column's cells have; undefined where some cell is no list, or another one. */
function keysOf(cells: Iterable<string>): string[] | undefined {
  let keys: string[] | undefined;
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    const found = listIn(cell);
    if (!found || (keys && !sameKeys(keys, found.keys))) return undefined;
    keys ??= found.keys;
  }
  return keys;
}

const sameKeys = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key) => other.includes(key));

/** Longer cells are not looked into. */
const longestCell = 2_000_000;

/** The numbers of a list in brackets, of whatever length. */
function numbersIn(cell: string): number[] | undefined {
  if (cell.length > longestCell) return undefined;
  const [, inside] = /^\s*(?:\w+(?:\.\w+)?\s*\()?\[([^[\]]*)\]\)?\s*$/.exec(cell) ?? [];
  const values = inside
    ?.split(/\s*[,;]\s*|\s+/)
    .filter((one) => one !== '')
    .map(Number);
  return values && values.length > 0 && !values.some(Number.isNaN) ? values : undefined;
}

/** A survey whose cells hold lists side by side, by the values of those lists; `columns` are theirs. */
export function surveyOfPairedLists(survey: Survey): { survey: Survey; columns: string[] } {
  const lists = new Map<string, (number[] | undefined)[]>();
  for (const { name, kind, sample } of survey.columns) {
    if (kind !== 'text') continue;
    const own = sample.map((cell) => (typeof cell === 'string' ? numbersIn(cell) : undefined));
    if (own.some((list, row) => !list && sample[row] !== null) || !own.some((list) => list)) continue;
    lists.set(name, own);
  }
  const columns = pairedLists(lists);
  if (!columns) return { survey, columns: [] };
  const times = lists.get(columns[0]!)!.map((list) => list?.length ?? 0);
  const spread = ({ name, kind, sample }: SurveyColumn): SurveyColumn => {
    const own = lists.get(name);
    const cells = sample.flatMap((cell, row) => own?.[row] ?? Array<typeof cell>(times[row]!).fill(cell));
    return { name, kind: own ? 'number' : kind, sample: cells.slice(0, mostSurveyed) };
  };
  return { survey: { columns: survey.columns.map(spread) }, columns };
}
const mostSurveyed = 2000;

/** The table with a row for each value of lists that stand side by side. */
export function withPairedLists(table: Table, names: readonly string[]): Table {
  const paired = table.columns.filter(
    (column): column is CodedColumn => column.kind !== 'number' && names.includes(column.name),
  );
  const [first] = paired;
  if (!first) return table;
  const lists = new Map(paired.map((column) => [column.name, column.categories.map(numbersIn)]));
  const listOf = ({ name, codes }: CodedColumn, row: number) => lists.get(name)![codes[row]!];
  const isWhole = (row: number) =>
    paired.every((column) => listOf(column, row)?.length === (listOf(first, row)?.length ?? -1));
  const records = Array.from({ length: table.rows }, (_, row) => row).filter(isWhole);
  const rows = Uint32Array.from(records.flatMap((row) => listOf(first, row)!.map(() => row)));
  const spread = (column: Column): Column => {
    if (column.kind === 'number' || !lists.has(column.name)) return cellsInRows(column, rows);
    const numbers = Float64Array.from(records.flatMap((row) => listOf(column, row)!));
    return { name: column.name, kind: 'number', numbers, missing: 0 };
  };
  const { reading, lines } = table;
  return {
    ...table,
    rows: rows.length,
    columns: table.columns.map(spread),
    ...(lines && { lines: rows.map((row) => lines[row]!) }),
    reading: {
      ...reading,
      columns: reading.columns.map((column) =>
        names.includes(column.name) ? { name: column.name, kind: 'number' } : column,
      ),
      notices: [
        ...reading.notices,
        listsPaired({ columns: names, records: records.length, rows: rows.length }),
      ],
    },
  };
}

/** A survey with the elements of list cells as columns, and the column of the file behind each of those. */
export function surveyWithLists({ columns }: Survey): { survey: Survey; behind: Map<string, string> } {
  const behind = new Map<string, string>();
  const taken = new Set(columns.map(({ name }) => name));
  const listed = columns.flatMap((column): SurveyColumn[] => {
    const { name, kind, sample } = column;
    const keys = kind === 'text' ? keysOf(textsIn(sample)) : undefined;
    if (!keys || keys.some((key) => taken.has(name + key))) return [column];
    const rows = sample.map((cell) => (typeof cell === 'string' ? listIn(cell) : undefined));
    return keys.map((key) => {
      behind.set(name + key, name);
      return {
        name: name + key,
        kind: 'number',
        sample: rows.map((row) => row?.values[row.keys.indexOf(key)] ?? null),
      };
    });
  });
  return { survey: { columns: listed }, behind };
}

const textsIn = (sample: SurveyColumn['sample']): string[] =>
  sample.filter((cell): cell is string => typeof cell === 'string');

/** The table with the elements of list cells as columns; a cell that is no such list is missing. */
export function withLists(table: Table, behind: ReadonlyMap<string, string>): Table {
  if (behind.size === 0) return table;
  const lists = new Map<string, string[]>();
  for (const [name, column] of behind)
    lists.set(column, [...(lists.get(column) ?? []), name.slice(column.length)]);
  const notices = [...lists].map(([column, keys]) =>
    listCells({ column, length: keys.length, firstKey: keys[0]!, lastKey: keys.at(-1)! }),
  );
  return {
    ...table,
    reading: {
      ...table.reading,
      columns: table.reading.columns.flatMap(
        (column) =>
          lists.get(column.name)?.map((key) => ({ name: column.name + key, kind: 'number' as const })) ?? [
            column,
          ],
      ),
      notices: [...table.reading.notices, ...notices],
    },
    columns: table.columns.flatMap((column) => {
      const keys = lists.get(column.name);
      return keys && column.kind !== 'number' ? elementsOf(column, keys) : [column];
    }),
  };
}

function elementsOf({ name, codes, categories }: CodedColumn, keys: readonly string[]): NumberColumn[] {
  const rows = categories.map(listIn);
  return keys.map((key) => {
    const values = rows.map((row) => row?.values[row.keys.indexOf(key)] ?? Number.NaN);
    const numbers = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : values[code]!));
    const missing = numbers.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
    return { name: name + key, kind: 'number', numbers, missing };
  });
}
