import { withLeftOut } from '../account.ts';
import { cellsInRows } from '../columns.ts';
import { listCells, listsPaired } from '../notices.ts';
import { commonLength, listsDiffer, pairedLists } from '../paired-lists.ts';
import type { CodedColumn, Column, Table } from '../table.ts';
import { ValueBuilder } from '../value-builder.ts';
import { isMissing } from './cell.ts';
import { type CellValues, valuesIn } from './cell-values.ts';
import { type Survey, type SurveyColumn, surveyedCells } from './survey.ts';

/**
 * Splits text columns whose cells are lists or records into columns `name[0]`, `name[1]`, … or `name.cat`,
 * `name.dog`, as the JSON reader does.
 */

/** The keys that all cells of a column have; undefined if a cell has other keys or is no list. */
function keysOf(cells: Iterable<string>): string[] | undefined {
  let keys: string[] | undefined;
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    const found = valuesIn(cell);
    if (!found || (keys && !sameKeys(keys, found.keys))) return undefined;
    keys ??= found.keys;
  }
  return keys;
}

const sameKeys = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key) => other.includes(key));

/** Longer cells are left as text. */
const longestCell = 2_000_000;

/** The numbers of a list in brackets, of any length. */
function numbersIn(cell: string): number[] | undefined {
  if (cell.length > longestCell) return undefined;
  const [, inside] = /^\s*(?:\w+(?:\.\w+)?\s*\()?\[([^[\]]*)\]\)?\s*$/.exec(cell) ?? [];
  const values = inside
    ?.split(/\s*[,;]\s*|\s+/)
    .filter((one) => one !== '')
    .map(Number);
  return values && values.length > 0 && !values.some(Number.isNaN) ? values : undefined;
}

/** Expands the parallel lists in a survey's cells to a row per value; `columns` are the columns that hold them. */
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
  const times = lists
    .get(columns[0]!)!
    .map((_, row) => commonLength(columns.map((column) => lists.get(column)![row])) ?? 0);
  const spread = ({ name, kind, sample }: SurveyColumn): SurveyColumn => {
    const own = lists.get(name);
    const cells = sample.flatMap((cell, row) =>
      Array.from({ length: times[row]! }, (_, at) => (own ? own[row]![at]! : cell)),
    );
    return { name, kind: own ? 'number' : kind, sample: cells.slice(0, mostSurveyed) };
  };
  return { survey: { columns: survey.columns.map(spread) }, columns };
}
const mostSurveyed = 2000;

/** Expands the parallel lists in a table's cells to a row per value. */
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
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const records = all.filter(isWhole);
  const rows = Uint32Array.from(records.flatMap((row) => listOf(first, row)!.map(() => row)));
  const spread = (column: Column): Column => {
    if (column.kind === 'number' || !lists.has(column.name)) return cellsInRows(column, rows);
    const numbers = Float64Array.from(records.flatMap((row) => listOf(column, row)!));
    return { name: column.name, kind: 'number', numbers, missing: 0 };
  };
  const { tail: _, ...others } = table;
  const { lines } = table;
  const reading = withLeftOut(
    table,
    all.filter((row) => !isWhole(row)),
    listsDiffer,
  );
  return {
    ...others,
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

/** A survey with the elements of list cells as columns, and the file's column that each comes from. */
export function surveyWithLists({ columns }: Survey): { survey: Survey; behind: Map<string, string> } {
  const behind = new Map<string, string>();
  const taken = new Set(columns.map(({ name }) => name));
  const listed = columns.flatMap((column): SurveyColumn[] => {
    const { name, kind, sample } = column;
    const keys = kind === 'text' ? keysOf(textsIn(sample)) : undefined;
    if (!keys || keys.some((key) => taken.has(name + key))) return [column];
    const rows = sample.map((cell) => (typeof cell === 'string' ? valuesIn(cell) : undefined));
    return keys.map((key) => {
      behind.set(name + key, name);
      const own = columnOf(
        name + key,
        rows.map((row) => row && elementOf(row, key)),
      );
      return { name: own.name, kind: own.kind, sample: surveyedCells(own) };
    });
  });
  return { survey: { columns: listed }, behind };
}

const textsIn = (sample: SurveyColumn['sample']): string[] =>
  sample.filter((cell): cell is string => typeof cell === 'string');

/** The table with the elements of list cells as columns. A cell that is no such list is missing. */
export function withLists(table: Table, behind: ReadonlyMap<string, string>): Table {
  if (behind.size === 0) return table;
  const lists = new Map<string, string[]>();
  for (const [name, column] of behind)
    lists.set(column, [...(lists.get(column) ?? []), name.slice(column.length)]);
  const notices = [...lists].map(([column, keys]) =>
    listCells({ column, length: keys.length, firstKey: keys[0]!, lastKey: keys.at(-1)! }),
  );
  const elements = new Map(
    table.columns.flatMap((column) => {
      const keys = lists.get(column.name);
      return keys && column.kind !== 'number' ? [[column.name, elementsOf(column, keys)] as const] : [];
    }),
  );
  const inReading = (column: Table['reading']['columns'][number]) =>
    elements.get(column.name)?.map(({ name, kind }) => ({ name, kind })) ?? [column];
  return {
    ...table,
    reading: {
      ...table.reading,
      columns: table.reading.columns.flatMap(inReading),
      notices: [...table.reading.notices, ...notices],
    },
    columns: table.columns.flatMap((column) => elements.get(column.name) ?? [column]),
  };
}

function elementsOf({ name, codes, categories }: CodedColumn, keys: readonly string[]): Column[] {
  const rows = categories.map(valuesIn);
  return keys.map((key) => {
    const values = rows.map((row) => row && elementOf(row, key));
    return columnOf(
      name + key,
      Array.from(codes, (code) => values[code]),
    );
  });
}

function columnOf(name: string, values: readonly (number | string | undefined)[]): Column {
  const column = new ValueBuilder();
  for (const value of values) column.put(value);
  return column.finish(name);
}

const elementOf = ({ keys, values }: CellValues, key: string) => values[keys.indexOf(key)];
