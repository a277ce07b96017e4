import { firstNames, type Notice } from '../../../data/notice.ts';
import type { CodedColumn, Column, NumberColumn, Table } from '../../../data/table.ts';
import type { SurveyColumn } from '../../../data/text/survey.ts';
import { rowsJoined } from '../../words/notices/of-rows.ts';
import {
  claim,
  isDoubtful,
  isModel,
  isResidual,
  saysPrediction,
  saysProbability,
} from '../names/column-names.ts';
import { codesOf } from '../sample/cells.ts';
import { mostIn, numbered } from './numbered-rows.ts';
import { withoutRepeats } from './without-repeats.ts';

/**
 * A melted table has observed and predicted values in one column, and a column that says of each row which of them it
 * holds: `id, variable, value`, where the variables are `actual` and `predicted`. Its rows are joined by what they
 * have in common, and the values get a column for each kind.
 */

/** Wider tables have a column for each quantity. */
const mostColumns = 30;
const mostKinds = 20;
/** The most columns of values: a value and its standard deviation, several targets. */
const mostValues = 4;
/** Fewer joined rows may have the same key by chance. */
const fewestJoined = 3;
/** A column of the key has nearly no value that only one kind of row has; measured values hardly recur. */
const leastShared = 0.1;

/** The column that says which value a row holds; undefined if the table does not look melted. */
export function kindsColumn(columns: readonly SurveyColumn[]): string | undefined {
  if (columns.length < 2 || columns.length > mostColumns) return undefined;
  const kinds = columns.find(({ kind, sample }) => kind === 'text' && areKinds([...new Set(sample)]));
  // Where another column has a role by its own name, something else is stacked: models, or periods.
  const hasRole = ({ name }: SurveyColumn) =>
    saysPrediction(name) || isResidual(name) || saysProbability(name);
  return columns.some((column) => column !== kinds && hasRole(column)) ? undefined : kinds?.name;
}

/** What the column says, if predictions are among it. */
export function kindsIn({ columns }: Table, name: string): string[] | undefined {
  const column = columns.find((one) => one.name === name);
  return column?.kind === 'text' && column.categories.some(isPredicted) ? column.categories : undefined;
}

/** Whether these are the names of observed values and of predictions beside them. */
function areKinds(cells: readonly (string | number | null)[]): boolean {
  if (cells.length < 2 || cells.length > mostKinds || cells.includes(null)) return false;
  const names = cells.map(String);
  const observed = names.filter(isObserved);
  return (
    observed.some((name) => !isDoubtful('observed', name)) ||
    (observed.length > 0 && names.some((name) => isPredicted(name) && !observed.includes(name)))
  );
}

const isObserved = (name: string): boolean => claim('observed', name) > 0;
const isPredicted = (name: string): boolean => isModel(name) || claim('predicted', name) > 0;

/**
 * The rows of a melted table joined; undefined if nothing tells which of them belong together. Rows that say the same
 * twice are in the way only where they would be joined, so they are left out only then.
 */
export function joinedRows(table: Table, kinds: string): Table | undefined {
  const joined = joinedAsTheyAre(table, kinds);
  if (joined) return joined;
  const once = withoutRepeats(table);
  return once && joinedAsTheyAre(once, kinds);
}

function joinedAsTheyAre(table: Table, kindsName: string): Table | undefined {
  const kinds = table.columns.find(({ name }) => name === kindsName);
  if (kinds?.kind !== 'text' || kinds.missing > 0) return undefined;
  const observed = kinds.categories.findIndex(isObserved);
  const others = table.columns.filter((column) => column !== kinds);
  const join = observed < 0 ? undefined : bestJoin(others, kinds, observed);
  if (!join) return undefined;
  const values = others.filter(
    (column) => !join.key.includes(column) && holdsValues(column) && !isOfKind(column, kinds),
  );
  if (values.length === 0 || values.length > mostValues) return undefined;
  const { rows, firstOf, rowOf } = join;
  const names = new Set(join.key.map(({ name }) => name));
  const columns: Column[] = [
    ...join.key.map((column) => atRows(column, firstOf)),
    ...values.flatMap((column) =>
      kinds.categories.map((kind, code) => {
        const isPlain = values.length === 1 && !names.has(kind);
        const own = new Int32Array(rows).fill(-1);
        for (let row = 0; row < table.rows; row++) if (kinds.codes[row] === code) own[rowOf[row]!] = row;
        return { ...atRows(column, own), name: isPlain ? kind : `${column.name} ${kind}` };
      }),
    ),
  ];
  const { reading } = table;
  const known = new Set(reading.columns.map(({ name }) => name));
  const { tail: _, places: __, ...rest } = table;
  return {
    ...rest,
    rows,
    columns,
    ...(table.lines && { lines: Uint32Array.from(firstOf, (row) => table.lines![row]!) }),
    reading: {
      ...reading,
      columns: [
        ...reading.columns,
        ...columns.filter(({ name }) => !known.has(name)).map(({ name, kind }) => ({ name, kind })),
      ],
      notices: [...reading.notices, noticeOf(kinds, join, table.rows)],
    },
  };
}

const noticeOf = (kinds: CodedColumn, { key, rows }: Join, all: number): Notice =>
  rowsJoined({
    column: kinds.name,
    kinds: firstNames(kinds.categories),
    key: firstNames(key.map(({ name }) => name)),
    rows: all,
    joined: rows,
  });

interface Join {
  /** The columns in which joined rows agree. */
  key: Column[];
  /** The number of joined rows. */
  rows: number;
  /** For each joined row, the first row of the file. */
  firstOf: Int32Array;
  /** For each row of the file, the joined row. */
  rowOf: Int32Array;
  /** The number of rows that have an observed value of the same key. */
  partners: number;
}

/** A column with its cells as whole numbers from −1 (missing) on. */
interface Coded {
  column: Column;
  codes: Int32Array;
}

/**
 * Joins rows by the columns that give the most of them an observed value, and none two. It begins with all columns that
 * recur from one kind to the other, and leaves out those without which more rows are joined, such as rounded values.
 */
function bestJoin(columns: readonly Column[], kinds: CodedColumn, observed: number): Join | undefined {
  const coded = columns.map((column) => ({ column, codes: codesOf(column) }));
  let key = coded.filter(({ codes }) => recurs(codes, kinds, observed));
  let best = joinBy(key, kinds, observed);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const one of key) {
      const others = key.filter((other) => other !== one);
      const join = joinBy(others, kinds, observed);
      if (join.partners <= best.partners) continue;
      best = join;
      key = others;
      isBetter = true;
    }
  }
  return best.partners >= fewestJoined ? best : undefined;
}

/** Whether what rows of other kinds have in a column is found in observed rows. */
function recurs(codes: Int32Array, kinds: CodedColumn, observed: number): boolean {
  const own = new Uint8Array(mostIn(codes) + 2);
  for (let row = 0; row < codes.length; row++) if (kinds.codes[row] === observed) own[codes[row]! + 1] = 1;
  let [all, shared] = [0, 0];
  for (let row = 0; row < codes.length; row++) {
    if (kinds.codes[row] === observed) continue;
    all++;
    shared += own[codes[row]! + 1]!;
  }
  return shared >= leastShared * all;
}

function joinBy(key: readonly Coded[], kinds: CodedColumn, observed: number): Join {
  const none = { key: [], rows: 0, firstOf: new Int32Array(0), rowOf: new Int32Array(0), partners: 0 };
  if (key.length === 0) return none;
  const rowOf = numbered(key.map(({ codes }) => codes));
  const rows = mostIn(rowOf) + 1;
  const firstOf = new Int32Array(rows).fill(-1);
  /** One bit for each kind. */
  const seen = new Uint32Array(rows);
  for (let row = 0; row < rowOf.length; row++) {
    const joined = rowOf[row]!;
    const kind = 1 << kinds.codes[row]!;
    // Two rows of one kind have this key: it does not tell which of them a value belongs to.
    if (seen[joined]! & kind) return none;
    seen[joined]! |= kind;
    if (firstOf[joined]! < 0) firstOf[joined] = row;
  }
  let partners = 0;
  for (let row = 0; row < rowOf.length; row++)
    if (kinds.codes[row] !== observed && seen[rowOf[row]!]! & (1 << observed)) partners++;
  return { key: key.map(({ column }) => column), rows, firstOf, rowOf, partners };
}

/** Whether a column says no more than which kind of value a row holds: the number of its model. */
function isOfKind(column: Column, kinds: CodedColumn): boolean {
  const codes = codesOf(column);
  const known = new Map<number, number>();
  return kinds.codes.every((kind, row) => {
    if (!known.has(kind)) known.set(kind, codes[row]!);
    return known.get(kind) === codes[row];
  });
}

/** Numbers that do not count the rows, or classes. */
function holdsValues(column: Column): boolean {
  if (column.kind === 'number')
    return column.numbers.some((value, row) => row > 0 && value !== column.numbers[row - 1]! + 1);
  return column.kind === 'text' && column.categories.length <= mostClasses;
}
const mostClasses = 200;

/** The cells of a column in these rows; missing where the row is −1. */
function atRows(column: Column, rows: Int32Array): Column {
  if (column.kind === 'number') {
    const numbers = Float64Array.from(rows, (row) => column.numbers[row] ?? Number.NaN);
    return { ...column, numbers, missing: missingIn(numbers, Number.isNaN) } satisfies NumberColumn;
  }
  const codes = Int32Array.from(rows, (row) => column.codes[row] ?? -1);
  return { ...column, codes, missing: missingIn(codes, (code) => code < 0) };
}

function missingIn(cells: Float64Array | Int32Array, isMissing: (cell: number) => boolean): number {
  let missing = 0;
  for (const cell of cells) if (isMissing(cell)) missing++;
  return missing;
}
