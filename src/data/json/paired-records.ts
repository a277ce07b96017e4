import { commonLength, pairedLists } from '../paired-lists.ts';

type Fields = Record<string, unknown>;

/** Joins the keys that lead to a list within a record. No key contains it. */
const joint = '\u0000';

/** Parallel lists of numbers in records, and how to split the records into rows. */
export interface PairedRecords {
  /** The names of the lists: their keys joined with dots. */
  names: string[];
  /**
   * The rows of a record: each has one value of every list, and everything else in the record. A record without lists
   * is a row; none if its lists differ in length.
   */
  rowsOf(record: unknown): unknown[];
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((cell) => typeof cell === 'number');

/** Finds parallel lists in records and in their nested objects; undefined if there are none. */
export function pairedRecords(records: readonly unknown[]): PairedRecords | undefined {
  const [first] = records;
  if (!isObject(first) || !records.every(isObject)) return undefined;
  const all = [...listsIn(first)];
  const own = all.filter((path) => !path.includes(joint));
  const paths = pairedAt(all, records) ?? pairedAt(own, records);
  return paths && { names: paths.map(nameOf), rowsOf: (record) => rowsOf(record, new Set(paths)) };
}

const nameOf = (path: string): string => path.split(joint).join('.');

function* listsIn(record: Fields, before = ''): Generator<string> {
  for (const [key, value] of Object.entries(record)) {
    if (isList(value)) yield `${before}${key}`;
    else if (isObject(value)) yield* listsIn(value, `${before}${key}${joint}`);
  }
}

function pairedAt(paths: readonly string[], records: readonly Fields[]): string[] | undefined {
  if (paths.length < 2) return undefined;
  const lists = paths.map((path) => [path, records.map((record) => listAt(record, path))] as const);
  if (!lists.every(([, own]) => own.every((list) => list !== undefined))) return undefined;
  return pairedLists(new Map(lists));
}

function listAt(record: Fields, path: string): number[] | undefined {
  let value: unknown = record;
  for (const key of path.split(joint)) value = isObject(value) ? value[key] : undefined;
  return isList(value) ? value : undefined;
}

function rowsOf(record: unknown, paths: ReadonlySet<string>): unknown[] {
  if (!isObject(record)) return [record];
  const lists = [...paths].map((path) => listAt(record, path));
  if (lists.every((list) => list === undefined)) return [record];
  return Array.from({ length: commonLength(lists) ?? 0 }, (_, at) => rowOf(record, paths, at, ''));
}

const rowOf = (record: Fields, paths: ReadonlySet<string>, at: number, before: string): Fields =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const path = `${before}${key}`;
      if (paths.has(path)) return [key, Array.isArray(value) ? (value[at] ?? null) : null];
      return [key, isObject(value) ? rowOf(value, paths, at, `${path}${joint}`) : value];
    }),
  );
