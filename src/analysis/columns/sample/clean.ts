import { fewestForStrong } from '../../../choice/decision-rule.ts';
import { ok, type Result } from '../../../data/problem.ts';
import { picked } from '../../../numerics/elementwise.ts';
import { areFinite, endsOf } from '../../../numerics/ends.ts';
import { prepareResiduals, type Residuals } from '../../../numerics/residuals.ts';
import { rowNumbers } from '../../../numerics/row-numbers.ts';
import { effectiveRows } from '../../../numerics/weighted.ts';
import * as refuse from '../../words/refusals/of-values.ts';
import { repeatedRows } from './repeated-rows.ts';
import type { RegressionSample } from './sample.ts';

/** A sample whose residuals may have been divided by each row’s predicted standard deviation or a power of its weight. */
export interface DividedSample extends RegressionSample {
  divided?: true;
}

/** The rows that can be analyzed, and an account of those that cannot. */
export interface Cleaned {
  residuals: Float64Array;
  predicted?: Float64Array;
  observed?: Float64Array;
  /** As in the sample. */
  divided?: true;
  /** Sample weights. */
  weights?: Float64Array;
  /** Group of each row, −1 if missing. */
  groups?: Int32Array;
  /** As in the sample. */
  apart?: number;
  /** As in the sample. */
  counted?: boolean;
  /** Row of the table for each residual; absent if every row was used. */
  rows?: Uint32Array;
  missing: number;
  /** Number of rows that duplicate another; duplicates count once. */
  repeated: number;
  nonFinite: number;
  /** The first few rows (from 0) that contain an infinity. */
  nonFiniteRows: number[];
}

/** Fewer residuals can be summarized, but no distribution can be distinguished from another. */
export const leastResiduals = 8;

/** Drops and counts rows without a finite residual (or prediction); refuses what no analysis could use. */
export function clean(sample: DividedSample): Result<Cleaned> {
  const { residuals, predicted, observed, groups, weights } = sample;
  const total = residuals.length;
  let missing = 0;
  let nonFinite = 0;
  const nonFiniteRows: number[] = [];
  // Allocated only once a row is left out; the rows before it are 0, 1, 2 …
  let remaining: Uint32Array | undefined;
  let n = 0;
  const copies = repeatedRows(sample);
  let repeated = 0;
  const columns = [residuals, predicted, observed].filter((values) => values !== undefined);
  if (!copies && columns.every(areFinite)) n = total;
  for (let row = n; row < total; row++) {
    if (copies && copies[row]! >= 0) {
      remaining ??= rowNumbers(total);
      repeated++;
      continue;
    }
    if (columns.every((values) => Number.isFinite(values[row]!))) {
      if (remaining) remaining[n] = row;
      n++;
      continue;
    }
    remaining ??= rowNumbers(total);
    // An infinite observed or predicted value makes the residual infinite or NaN: it is counted as an infinity.
    const infinite = columns.some((values) => Math.abs(values[row]!) === Number.POSITIVE_INFINITY);
    if (infinite) {
      nonFinite++;
      if (nonFiniteRows.length < 5) nonFiniteRows.push(row);
    } else missing++;
  }

  const left = { missing, infinite: nonFinite };
  if (n === 0) return refuse.noValues({ total, ...left });
  if (n < leastResiduals)
    return refuse.tooFewResiduals({
      n,
      least: leastResiduals,
      leastForStrong: fewestForStrong,
      ...left,
    });

  const rows = remaining?.slice(0, n);
  const pick = (values: Float64Array): Float64Array => (rows ? picked(values, rows) : values);
  const cleaned: Cleaned = {
    residuals: pick(residuals),
    ...(predicted && { predicted: pick(predicted) }),
    ...(observed && { observed: pick(observed) }),
    ...(sample.divided && { divided: true }),
    ...(weights && { weights: pick(weights) }),
    ...(groups && { groups: rows ? Int32Array.from(rows, (row) => groups[row]!) : groups }),
    ...(sample.apart !== undefined && { apart: sample.apart }),
    ...(sample.counted && { counted: true }),
    ...(rows && { rows }),
    missing,
    repeated,
    nonFinite,
    nonFiniteRows,
  };
  return refuseUnusable(cleaned);
}

/** The rows that can be analyzed, prepared with their predictions, weights and order. */
export const residualsOf = (
  { residuals, predicted, weights }: Pick<Cleaned, 'residuals' | 'predicted' | 'weights'>,
  ordered = false,
): Residuals =>
  prepareResiduals(residuals, { ...(predicted && { predicted }), ...(weights && { weights }), ordered });

function refuseUnusable(cleaned: Cleaned): Result<Cleaned> {
  const { residuals, observed, weights } = cleaned;
  const worth = weights && effectiveRows(weights);
  if (worth !== undefined && worth < leastResiduals)
    return refuse.weightsTooUneven({ n: residuals.length, worth, least: leastResiduals });
  const [lowest, highest] = endsOf(residuals);
  const largestObserved = observed ? Math.max(...endsOf(observed).map(Math.abs)) : 0;
  // Differences of 1 part in 10¹² of the observed values are floating-point error, not errors of a model.
  if (highest === lowest || Math.max(-lowest, highest) <= 1e-12 * largestObserved)
    return refuse.constantResiduals(highest === lowest ? lowest : undefined);
  if (!observed && takesTwoValues(residuals, lowest, highest)) return refuse.twoValues(lowest, highest);
  // Their squares must neither overflow nor underflow.
  const range = highest - lowest;
  if (!(range < 1e150 && range > 1e-150)) return refuse.outOfRange(range);
  return ok(cleaned);
}

const takesTwoValues = (values: Float64Array, one: number, other: number): boolean =>
  values.every((value) => value === one || value === other);
