/** A table found in a JSON document. */
export interface JsonTable {
  /** Keys from the document's root, joined by points; empty for the root itself. */
  path: string;
  columns: { name: string; values: unknown[] }[];
  /** Numbers in it; numbers written as strings count. */
  numbers: number;
}

type Columns = JsonTable['columns'];
type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';
const maxVisited = 100_000;
const maxTables = 1000;
const maxDepth = 32;

/**
 * All tables in a document, in order of depth: arrays of numbers, of records or of rows, objects of columns, and the
 * ways pandas writes a frame (records, columns, index, split, values, table).
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
      for (const { suffix, columns } of found) {
        const numbers = columns.reduce((sum, { values }) => sum + countNumbers(values), 0);
        tables.push({ path: [path, suffix].filter(Boolean).join('.'), columns, numbers });
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

function countNumbers(values: readonly unknown[]): number {
  let count = 0;
  for (const value of values) {
    if (
      typeof value === 'number' ||
      (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
    )
      count++;
  }
  return count;
}

type Found = { suffix: string; columns: Columns }[];

/** The table or tables that a value is as a whole, or undefined. */
function asTables(value: unknown, key: string): Found | undefined {
  if (Array.isArray(value)) {
    const columns = fromArray(value, key);
    return columns && [{ suffix: '', columns }];
  }
  if (!isObject(value)) return undefined;
  const frame = fromSplit(value) ?? fromTableSchema(value) ?? fromObjects(value);
  if (frame) return [{ suffix: '', columns: frame }];
  return fromArrays(value);
}

function fromArray(array: readonly unknown[], key: string): Columns | undefined {
  if (array.length === 0) return undefined;
  if (array.every(isScalar)) return [{ name: key && !/^\d+$/.test(key) ? key : 'value', values: [...array] }];
  if (array.every(isObject)) return fromRecords(array);
  if (array.every(Array.isArray)) return fromRows(array as unknown[][]);
  return undefined;
}

/** Nested records are flattened, their names joined by points; arrays in records are left out. */
function fromRecords(records: readonly Fields[]): Columns | undefined {
  const columns = new Map<string, unknown[]>();
  for (const [row, record] of records.entries()) {
    const pending: [string, unknown, number][] = [['', record, 0]];
    for (let item = pending.pop(); item; item = pending.pop()) {
      const [prefix, value, depth] = item;
      for (const [name, child] of Object.entries(value as Fields)) {
        const full = prefix ? `${prefix}.${name}` : name;
        if (isScalar(child)) {
          let values = columns.get(full);
          if (!values) {
            if (columns.size >= 100_000) return undefined;
            values = [];
            columns.set(full, values);
          }
          while (values.length < row) values.push(null);
          values.push(child);
        } else if (isObject(child) && depth < 8) pending.push([full, child, depth + 1]);
      }
    }
  }
  if (columns.size === 0) return undefined;
  return [...columns].map(([name, values]) => {
    while (values.length < records.length) values.push(null);
    return { name, values };
  });
}

/** Rows as arrays; a first row of strings above numbers names the columns. */
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

/** pandas, orient="split". */
function fromSplit({ columns, data }: Fields): Columns | undefined {
  if (!Array.isArray(columns) || !Array.isArray(data) || data.length === 0) return undefined;
  if (data.every(Array.isArray))
    return fromRows(
      data as unknown[][],
      columns.map((name) => (Array.isArray(name) ? name.join(' ') : name)),
    );
  return undefined;
}

/** pandas, orient="table": the index is no column. */
function fromTableSchema({ schema, data }: Fields): Columns | undefined {
  if (!isObject(schema) || !Array.isArray(schema.fields) || !Array.isArray(data) || !data.every(isObject))
    return undefined;
  const index = new Set(Array.isArray(schema.primaryKey) ? schema.primaryKey : []);
  return fromRecords(data)?.filter(({ name }) => !index.has(name));
}

/** An object of objects of scalars: pandas, orient="columns" or "index". */
function fromObjects(value: Fields): Columns | undefined {
  const entries = Object.entries(value);
  if (entries.length === 0) return undefined;
  if (!entries.every(([, child]) => isObject(child) && Object.values(child).every(isScalar)))
    return undefined;
  const children = entries.map(([, child]) => child as Fields);
  const inner = Object.keys(children[0]!);
  if (inner.length === 0) return undefined;
  const same = children.every(
    (child) => Object.keys(child).length === inner.length && inner.every((name) => name in child),
  );
  if (!same) return undefined;
  const numbered = (names: readonly string[]): boolean => names.every((name) => /^\d+$/.test(name));
  const byColumn = numbered(inner) || (!numbered(Object.keys(value)) && inner.length > entries.length);
  if (!byColumn) return fromRecords(children);
  return entries.map(([name, child]) => ({ name, values: Object.values(child as Fields) }));
}

/** An object of arrays: those of one length are columns of one table. */
function fromArrays(value: Fields): Found | undefined {
  const groups = new Map<number, Columns>();
  for (const [name, child] of Object.entries(value)) {
    if (!Array.isArray(child) || child.length === 0 || !child.every(isScalar)) continue;
    const group = groups.get(child.length) ?? [];
    group.push({ name, values: child });
    groups.set(child.length, group);
  }
  const nested = Object.values(value).some(
    (child) => isObject(child) || (Array.isArray(child) && !child.every(isScalar)),
  );
  if (groups.size === 0 || (nested && groups.size > 0 && !hasNumbers(groups))) return undefined;
  if (groups.size === 1) return [{ suffix: '', columns: [...groups.values()][0]! }];
  return [...groups.values()].map((columns) =>
    columns.length === 1
      ? { suffix: columns[0]!.name, columns }
      : { suffix: `{${columns.map(({ name }) => name).join(', ')}}`, columns },
  );
}

const hasNumbers = (groups: ReadonlyMap<number, Columns>): boolean =>
  [...groups.values()].some((columns) => columns.some(({ values }) => countNumbers(values) > 0));
