import type { Notice } from '../../data/notice.ts';
import { ok, type Result } from '../../data/problem.ts';
import type { Column } from '../../data/table.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';
import { cellsOf } from '../columns/sample/cells.ts';
import { otherObserved, pairedUnchecked, unpaired } from '../words/notices/of-comparison.ts';
import * as refuse from '../words/refusals/of-comparison.ts';
import { columnNamed, findKey, type ModelTable, rowsByKey } from './keys.ts';

/** Which rows of the tables belong together. */
export interface PairedRows {
  pairedBy: string;
  /** Rows of each table, in the order of the first one. */
  rows: Uint32Array[];
  notices: Notice[];
}

/** If the observed values differ in more than this share of the rows, they cannot be the same rows. */
const mostDisagreement = 0.1;
/** Numbers written in single precision still agree. */
const precision = 1e-6;

/** Pairs rows by the key column that is named or found, else by position, and checks that their observed values agree. */
export function pairRows(tables: readonly ModelTable[], named: string | undefined): Result<PairedRows> {
  const key = named === undefined ? findKey(tables) : [named];
  const paired = key ? pairByKey(tables, key) : pairByPosition(tables);
  return paired.ok ? agreeing(tables, paired.value) : paired;
}

function pairByKey(tables: readonly ModelTable[], key: readonly string[]): Result<PairedRows> {
  const indices: Map<string, number>[] = [];
  for (const { name, table } of tables) {
    const lacking = key.find((column) => !columnNamed(table, column));
    if (lacking !== undefined) return refuse.lacksKey(name, lacking);
    const rows = rowsByKey(table, key);
    if (!rows) return refuse.repeatedKey(name, key);
    indices.push(rows);
  }
  const [first, ...others] = indices as [Map<string, number>, ...Map<string, number>[]];
  const shared = [...first.keys()].filter((value) => others.every((rows) => rows.has(value)));
  const lonely = tables
    .map(({ name, table }) => ({ name, left: table.rows - shared.length }))
    .filter(({ left }) => left > 0);
  return ok({
    pairedBy: key.join(', '),
    rows: indices.map((rows) => Uint32Array.from(shared, (value) => rows.get(value)!)),
    notices: lonely.map(({ name, left }) => unpaired({ model: name, rows: left, key })),
  });
}

function pairByPosition(tables: readonly ModelTable[]): Result<PairedRows> {
  const [{ name, table }] = tables as [ModelTable];
  const other = tables.find((one) => one.table.rows !== table.rows);
  if (other) return refuse.noKey({ name, rows: table.rows }, { name: other.name, rows: other.table.rows });
  const all = rowNumbers(table.rows);
  return ok({ pairedBy: 'position', rows: tables.map(() => all), notices: [] });
}

/** Leaves out rows whose observed values differ between models; a problem if there are many. */
function agreeing(tables: readonly ModelTable[], paired: PairedRows): Result<PairedRows> {
  const targets = tables.map(({ table, roles }) => {
    if (roles.kind === 'residual') return undefined;
    return columnNamed(table, roles.kind === 'observed' ? roles.observed : roles.label);
  });
  const unchecked = targets.some((target) => !target);
  const [first, ...others] = targets as Column[];
  if (unchecked || others.every((target) => target === first && paired.pairedBy === 'position')) {
    const notices =
      unchecked && paired.pairedBy === 'position' ? [...paired.notices, pairedUnchecked({})] : paired.notices;
    return ok({ ...paired, notices });
  }
  const [firstRows, ...otherRows] = paired.rows as [Uint32Array, ...Uint32Array[]];
  const total = firstRows.length;
  const agreements = others.map((target) => agreement(first!, target));
  const keep: number[] = [];
  for (let i = 0; i < total; i++) {
    if (agreements.every((agree, k) => agree(firstRows[i]!, otherRows[k]![i]!))) keep.push(i);
  }
  const left = total - keep.length;
  if (left === 0) return ok(paired);
  if (left > mostDisagreement * total)
    return refuse.otherRows({ differing: left, rows: total, pairedBy: paired.pairedBy });
  return ok({
    ...paired,
    rows: paired.rows.map((rows) => Uint32Array.from(keep, (i) => rows[i]!)),
    notices: [...paired.notices, otherObserved({ rows: left })],
  });
}

/** Whether two columns have the same value in rows that belong together. */
function agreement(column: Column, other: Column): (row: number, otherRow: number) => boolean {
  if (column.kind !== 'number' || other.kind !== 'number') {
    const [cell, otherCell] = [cellsOf(column), cellsOf(other)];
    return (row, otherRow) => cell(row) === otherCell(otherRow);
  }
  return (row, otherRow) => {
    const [a, b] = [column.numbers[row]!, other.numbers[otherRow]!];
    if (Number.isNaN(a) || Number.isNaN(b)) return true;
    return Math.abs(a - b) <= precision * Math.max(Math.abs(a), Math.abs(b));
  };
}
