import type { Account } from '../account.ts';
import { distinctNames } from '../names.ts';
import { firstNames } from '../notice.ts';
import { listsPaired, partsLeftOut } from '../notices.ts';
import { listsDiffer } from '../paired-lists.ts';
import { countNumbers } from './count-numbers.ts';
import { FieldColumns } from './fields.ts';
import { pairedRecords } from './paired-records.ts';

/** A table found in a JSON document. */
export interface JsonTable {
  /** Keys from the document's root, joined with dots; empty for the root itself. */
  path: string;
  columns: { name: string; values: unknown[] }[];
  /** Adds notices about content of this part of the document that is in no column. */
  tell?: (account: Account) => void;
  /** How many numbers it contains, including those written as strings. */
  numbers: number;
}

type Columns = JsonTable['columns'];
type Frame = Pick<JsonTable, 'columns' | 'tell'>;
type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';
const maxVisited = 100_000;
const maxTables = 1000;
const maxDepth = 32;
const mostColumns = 100_000;
/** The most columns that a matrix beside other columns may have. */
const widestMatrix = 1000;

/**
 * Finds all tables in a document, in order of depth: arrays of numbers, of records or of rows, objects of columns,
 * and the formats in which pandas writes a data frame (records, columns, index, split, values, table).
 */
export function findTables(document: unknown): JsonTable[] {
  const tables: JsonTable[] = [];
  const queue: { path: string; key: string; depth: number; value: unknown }[] = [
    { path: '', key: '', depth: 0, value: document },
  ];
  for (
    let visited = 0;
    visited < queue.length && visited < maxVisited && tables.length < maxTables;
    visited++
  ) {
    const { path, key, depth, value } = queue[visited]!;
    const found = asTables(value, key);
    if (found) {
      for (const { suffix, columns, tell } of found) {
        const numbers = columns.reduce((sum, { values }) => sum + countNumbers(values), 0);
        tables.push({
          path: [path, suffix].filter(Boolean).join('.'),
          columns,
          numbers,
          ...(tell && { tell }),
        });
      }
      continue;
    }
    if (depth === maxDepth) continue;
    const children = Array.isArray(value)
      ? value.slice(0, 1000).entries()
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [name, child] of children) {
      if (!isScalar(child) && queue.length < maxVisited)
        queue.push({
          path: path ? `${path}.${name}` : `${name}`,
          key: `${name}`,
          depth: depth + 1,
          value: child,
        });
    }
  }
  return tables;
}

type Found = ({ suffix: string } & Frame)[];

/** The tables that a value as a whole consists of; undefined if it is none. */
function asTables(value: unknown, key: string): Found | undefined {
  if (Array.isArray(value)) {
    const frame = fromArray(value, key);
    return frame && [{ suffix: '', ...frame }];
  }
  if (!isObject(value)) return undefined;
  const frame = fromSplit(value) ?? fromTableSchema(value) ?? fromObjects(value);
  if (frame) return [{ suffix: '', ...frame }];
  return fromArrays(value);
}

function fromArray(array: readonly unknown[], key: string): Frame | undefined {
  if (array.length === 0) return undefined;
  const name = key && !/^\d+$/.test(key) ? key : 'value';
  if (array.every(isScalar)) return { columns: [{ name, values: [...array] }] };
  if (array.every(isObject)) return isEnvelope(array) ? undefined : fromRecords(array);
  if (!array.every(Array.isArray)) return undefined;
  const columns = fromRows(array as unknown[][]);
  return columns && { columns };
}

/** A single record around a table, as databases answer one query: it is no row. */
const isEnvelope = ([record, ...others]: readonly Fields[]): boolean =>
  others.length === 0 &&
  (fromSplit(record!) !== undefined ||
    Object.values(record!).some(
      (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
    ));

/** Flattens nested records, and turns the lists in them into columns. */
function fromRecords(records: readonly Fields[]): Frame | undefined {
  let row = 0;
  const fields = new FieldColumns<unknown[]>(
    () => [],
    (values, value) => {
      while (values.length < row) values.push(null);
      values[row] = value;
    },
  );
  const paired = pairedRecords(records);
  const rowsOf = records.map((record) => paired?.rowsOf(record) ?? [record]);
  const rows = rowsOf.flat();
  for (const record of rows) {
    fields.add(record);
    row++;
  }
  const columns = fields.finish();
  if (columns.length === 0 || columns.length > mostColumns) return undefined;
  return {
    columns: columns.map(({ name, column }) => {
      while (column.length < rows.length) column.push(null);
      return { name, values: column };
    }),
    tell: (account) => {
      fields.tell(account);
      if (!paired) return;
      const unequal = rowsOf.flatMap((own, record) => (own.length === 0 ? [record + 1] : []));
      for (const record of unequal) account.leaveOut(record, listsDiffer);
      const equal = records.length - unequal.length;
      account.notice(listsPaired({ columns: paired.names, records: equal, rows: rows.length }));
    },
  };
}

/** Reads rows given as arrays; a first row of strings above numbers names the columns. */
function fromRows(rows: readonly unknown[][], names?: readonly unknown[]): Columns | undefined {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width || !row.every(isScalar))) return undefined;
  const titled =
    !names &&
    rows.length > 1 &&
    rows[0]!.every((cell) => typeof cell === 'string') &&
    rows[1]!.some((cell) => typeof cell === 'number');
  const titles = names ?? (titled ? rows[0]! : undefined);
  const body = titled ? rows.slice(1) : rows;
  return Array.from({ length: width }, (_, column) => ({
    name: String(titles?.[column] ?? `column ${column + 1}`),
    values: body.map((row) => row[column]),
  }));
}

/** pandas, orient="split"; InfluxDB calls the rows `values`. */
function fromSplit({ columns, values, data = values }: Fields): Frame | undefined {
  if (!Array.isArray(columns) || !Array.isArray(data) || data.length === 0) return undefined;
  if (!data.every(Array.isArray)) return undefined;
  const names = columns.map((name) => String(Array.isArray(name) ? name.join(' ') : name));
  const rows = data as unknown[][];
  const found = fromRows(rows, names);
  if (found) return { columns: found };
  // Cells with objects or lists in them, such as images beside their classes.
  const areRecords =
    new Set(names).size === names.length && rows.every(({ length }) => length === names.length);
  return areRecords
    ? fromRecords(rows.map((row) => Object.fromEntries(row.map((cell, column) => [names[column]!, cell]))))
    : undefined;
}

/** pandas, orient="table". The index is left out. */
function fromTableSchema({ schema, data }: Fields): Frame | undefined {
  if (!isObject(schema) || !Array.isArray(schema.fields) || !Array.isArray(data) || !data.every(isObject))
    return undefined;
  const index = new Set(Array.isArray(schema.primaryKey) ? schema.primaryKey : []);
  const frame = fromRecords(data);
  return frame && { ...frame, columns: frame.columns.filter(({ name }) => !index.has(name)) };
}

/** An object of objects of scalars: pandas, orient="columns" or "index". */
function fromObjects(value: Fields): Frame | undefined {
  const entries = Object.entries(value);
  if (entries.length === 0) return undefined;
  if (!entries.every(([, child]) => isObject(child) && Object.values(child).every(isScalar)))
    return undefined;
  const children = entries.map(([, child]) => child as Fields);
  const inner = Object.keys(children[0]!);
  if (inner.length === 0) return undefined;
  const same = children.every(
    (child) =>
      Object.keys(child).length === inner.length && inner.every((name) => Object.hasOwn(child, name)),
  );
  if (!same) return undefined;
  const numbered = (names: readonly string[]): boolean => names.every((name) => /^\d+$/.test(name));
  const byColumn = numbered(inner) || (!numbered(Object.keys(value)) && inner.length > entries.length);
  if (!byColumn) return fromRecords(children);
  // Values are matched by key, because the order of keys can differ between columns.
  return {
    columns: entries.map(([name], index) => ({ name, values: inner.map((key) => children[index]![key]) })),
  };
}

/** Reads an object of arrays: those of the same length form one table. A matrix contributes several columns. */
function fromArrays(value: Fields): Found | undefined {
  const groups = new Map<number, Columns>();
  const others: string[] = [];
  for (const [name, child] of Object.entries(value)) {
    const columns = Array.isArray(child) ? columnsOf(name, child) : undefined;
    if (columns) groups.set(columns.rows, [...(groups.get(columns.rows) ?? []), ...columns.columns]);
    else if (!isScalar(child)) others.push(name);
  }
  if (groups.size === 0 || (others.length > 0 && !hasNumbers(groups))) return undefined;
  for (const name of others.filter((name) => isObject(value[name]))) {
    const within = listsWithin(name, value[name] as Fields);
    if (!within || !groups.has(within.rows)) continue;
    groups.set(within.rows, [...groups.get(within.rows)!, ...within.columns]);
    others.splice(others.indexOf(name), 1);
  }
  const records = others.filter((name) => groups.has((value[name] as { length?: number }).length ?? 0));
  const beside = records.length === 1 && groups.size === 1 ? besideRecords(records[0]!, value) : undefined;
  if (beside) {
    const [rows] = groups.keys() as IterableIterator<number>;
    groups.set(rows!, [...beside.columns, ...groups.get(rows!)!]);
    others.splice(others.indexOf(records[0]!), 1);
  }
  const tell = (account: Account): void => {
    beside?.tell?.(account);
    if (others.length > 0) account.notice(partsLeftOut(firstNames(others)));
  };
  const tables = [...groups.values()].map((columns) => distinct(columns));
  if (tables.length === 1) return [{ suffix: '', columns: tables[0]!, tell }];
  return tables.map((columns) => ({
    suffix: columns.length === 1 ? columns[0]!.name : `{${columns.map(({ name }) => name).join(', ')}}`,
    columns,
    tell,
  }));
}

/** The lists of an object beside lists of the same length, such as the predictions of several models. */
function listsWithin(name: string, value: Fields): { rows: number; columns: Columns } | undefined {
  const lists = Object.entries(value).map(([key, list]) =>
    Array.isArray(list) ? columnsOf(`${name}.${key}`, list) : undefined,
  );
  const rows = lists[0]?.rows;
  if (rows === undefined || lists.some((list) => list?.rows !== rows)) return undefined;
  return { rows, columns: lists.flatMap((list) => list!.columns) };
}

/** The fields of records as columns, for records beside a list of the same length, such as questions beside answers. */
function besideRecords(name: string, value: Fields): Frame | undefined {
  const list = value[name] as readonly unknown[];
  const frame = list.every(isObject) ? fromRecords(list) : undefined;
  const areRows = frame?.columns.every(({ values }) => values.length === list.length);
  return frame && areRows
    ? {
        ...frame,
        columns: frame.columns.map((column) => ({ ...column, name: `${name}.${column.name}` })),
      }
    : undefined;
}

/** A list of scalars as one column, or a matrix as `name[0]`, `name[1]`, … */
function columnsOf(name: string, list: readonly unknown[]): { rows: number; columns: Columns } | undefined {
  if (list.length === 0) return undefined;
  const rows = list.length;
  if (list.every(isScalar)) return { rows, columns: [{ name, values: [...list] }] };
  if (!list.every(Array.isArray)) return undefined;
  const matrix = list as readonly unknown[][];
  const width = matrix[0]!.length;
  if (width === 0 || width > widestMatrix) return undefined;
  if (!matrix.every((row) => row.length === width && row.every(isScalar))) return undefined;
  const columns = Array.from({ length: width }, (_, index) => ({
    name: `${name}[${index}]`,
    values: matrix.map((row) => row[index]),
  }));
  return { rows, columns };
}

function distinct(columns: Columns): Columns {
  const names = distinctNames(columns.map(({ name }) => name));
  return columns.map(({ values }, index) => ({ name: names[index]!, values }));
}

const hasNumbers = (groups: ReadonlyMap<number, Columns>): boolean =>
  [...groups.values()].some((columns) => columns.some(({ values }) => countNumbers(values) > 0));
