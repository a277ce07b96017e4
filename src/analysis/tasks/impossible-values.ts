import { endsOf } from '../../numerics/ends.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-targets.ts';

/** Rows with an observed value that this kind of target cannot have. */
export interface ImpossibleValues {
  rows: number[];
  /** The first of them. */
  example?: { row: number; value: number };
}

const isImpossible = (y: number, kind: 'counts' | 'positive'): boolean =>
  y < 0 || (kind === 'counts' && Number.isFinite(y) && !Number.isInteger(y));

/** Rows with values below zero or, for counts, not whole numbers. */
export function impossibleValues(
  observed: Float64Array,
  kind: 'counts' | 'positive',
  most = Number.POSITIVE_INFINITY,
): ImpossibleValues {
  const rows: number[] = [];
  if (kind === 'positive' && endsOf(observed)[0] >= 0) return { rows };
  for (let row = 0; row < observed.length && rows.length <= most; row++)
    if (isImpossible(observed[row]!, kind)) rows.push(row);
  const [first] = rows;
  return { rows, ...(first !== undefined && { example: { row: first, value: observed[first]! } }) };
}

/** At most one row in 200 (but always one) may be a mistake before the kind itself is in doubt. */
const shareOfMistakes = 1 / 200;

/** The impossible values if they are so few that they are mistakes; undefined if there are more. */
export function mistakenValues(
  observed: Float64Array,
  kind: 'counts' | 'positive',
): ImpossibleValues | undefined {
  const most = Math.max(1, Math.floor(observed.length * shareOfMistakes));
  const found = impossibleValues(observed, kind, most);
  return found.rows.length <= most ? found : undefined;
}

/** The values with the impossible ones set to missing. */
export function withoutImpossible(values: Float64Array, { rows }: ImpossibleValues): Float64Array {
  if (rows.length === 0) return values;
  const rest = values.slice();
  for (const row of rows) rest[row] = Number.NaN;
  return rest;
}

/** Which rows were left out as impossible, and what to do about them. */
export function impossibleCaveat({ rows, example }: ImpossibleValues, kind: 'counts' | 'positive'): Caveat[] {
  if (!example) return [];
  return [words.impossible({ rows: rows.length, kind, row: example.row + 1, value: example.value })];
}
