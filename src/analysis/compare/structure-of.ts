import type { Column } from '../../data/table.ts';
import { timesOfColumn } from '../columns/sample/arrange.ts';
import { cellsOf } from '../columns/sample/cells.ts';
import { leastGroups, type RowStructure } from '../dependence/row-structure.ts';
import { columnNamed, type ModelTable } from './keys.ts';

/** With fewer periods, the dependence between them cannot be estimated. */
const leastPeriods = 20;

/**
 * How the rows of a table depend on each other: in groups if it has enough of them, else in the order of its time
 * column, else not at all.
 *
 * @param rows the rows of the table that are compared
 */
export function structureOf({ table, roles }: ModelTable, rows: Uint32Array, ordered: boolean): RowStructure {
  const group = roles.group === undefined ? undefined : columnNamed(table, roles.group);
  const order = roles.order === undefined ? undefined : columnNamed(table, roles.order);
  const periods = order ? periodsIn(order, rows) : ordered ? everyRow(rows.length) : undefined;
  return structureFrom(group && codesOf(rows, cellsOf(group)), periods, rows.length);
}

/** The same for rows passed without a table. */
export const structureOfRows = (
  rows: Uint32Array,
  { ordered, groups }: { ordered: boolean; groups?: ArrayLike<string | number> },
): RowStructure =>
  structureFrom(
    groups && codesOf(rows, (row) => groups[row]),
    ordered ? everyRow(rows.length) : undefined,
    rows.length,
  );

interface Codes {
  codes: Int32Array;
  count: number;
}

function structureFrom(groups: Codes | undefined, periods: Codes | undefined, rows: number): RowStructure {
  if (groups && groups.count >= leastGroups && groups.count < rows) return { kind: 'grouped', ...groups };
  return periods && periods.count >= leastPeriods
    ? { kind: 'ordered', periods: periods.codes, count: periods.count }
    : { kind: 'independent' };
}

/** Each row without a group forms a group of its own. */
function codesOf(rows: Uint32Array, cell: (row: number) => string | number | undefined): Codes {
  const known = new Map<string | number, number>();
  let count = 0;
  const codes = Int32Array.from(rows, (row) => {
    const own = cell(row);
    if (own === undefined) return count++;
    let code = known.get(own);
    if (code === undefined) {
      code = count++;
      known.set(own, code);
    }
    return code;
  });
  return { codes, count };
}

/** The rank of each row's time; undefined if a time is not known. */
function periodsIn(column: Column, rows: Uint32Array): Codes | undefined {
  const all = timesOfColumn(column);
  const times = Float64Array.from(rows, (row) => all[row]!);
  if (times.some(Number.isNaN)) return undefined;
  const distinct = Float64Array.from(new Set(times)).sort();
  const rank = new Map(Array.from(distinct, (time, index) => [time, index]));
  return { codes: Int32Array.from(times, (time) => rank.get(time)!), count: distinct.length };
}

const everyRow = (count: number): Codes => ({
  codes: Int32Array.from({ length: count }, (_, i) => i),
  count,
});
