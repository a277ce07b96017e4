import { picked } from '../../../numerics/elementwise.ts';
import { ascendingOrder } from '../../../numerics/order.ts';
import { effectiveRows } from '../../../numerics/weighted.ts';
import { isNameOfSampleWeights } from '../names/weight-names.ts';
import type { ClassificationSample, RegressionSample, Sample } from './sample.ts';

/**
 * What weights mean. `frequency`: each is the number of equal rows that its row represents. `sampling`: how much of a
 * population a row represents (inverse inclusion probability, importance), up to a constant factor.
 */
export type WeightKind = 'frequency' | 'sampling';

export const hasWeight = (weight: number): boolean => weight > 0 && Number.isFinite(weight);

/**
 * Whole numbers are frequencies, unless their column is named after a survey or sampling scheme; other numbers are
 * sample weights. Rows that do not count (zero, negative, missing) are ignored. Undefined if the weights change
 * nothing: all are 1, or all sample weights are the same.
 *
 * @example kindOfWeights([2, 1, 0, 3]) // 'frequency'
 */
export function kindOfWeights(weights: ArrayLike<number>, name?: string): WeightKind | undefined {
  let first: number | undefined;
  let allCount = true;
  let areAlike = true;
  let areWhole = true;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (!hasWeight(weight)) {
      allCount = false;
      continue;
    }
    first ??= weight;
    areAlike &&= weight === first;
    areWhole &&= Number.isInteger(weight);
  }
  if (first === undefined || (areAlike && allCount && first === 1)) return undefined;
  if (areWhole && !(name !== undefined && isNameOfSampleWeights(name))) return 'frequency';
  return areAlike && allCount ? undefined : 'sampling';
}

/** If frequencies add up to more rows than this, this many rows represent them, in the same proportions. */
const mostRows = 5_000_000;

/**
 * Expands rows by frequency weights: each as often as its weight says, in the original order, so that all results are
 * by construction those of the repeated rows.
 *
 * @example
 * rowsByFrequency([2, 1, 0, 3]); // Uint32Array [0, 0, 1, 3, 3, 3]
 */
export function rowsByFrequency(weights: ArrayLike<number>): Uint32Array {
  let total = 0;
  for (let row = 0; row < weights.length; row++) if (hasWeight(weights[row]!)) total += weights[row]!;
  return evenlyAmong(weights, Math.min(mostRows, total), total);
}

/** This many rows, each as often as its share of the total allows. */
function evenlyAmong(
  weights: ArrayLike<number>,
  size: number,
  total: number,
  order?: Uint32Array,
): Uint32Array {
  const rows = new Uint32Array(size);
  const step = total / size;
  let before = 0;
  let taken = 0;
  for (let place = 0; place < weights.length; place++) {
    const row = order?.[place] ?? place;
    before += hasWeight(weights[row]!) ? weights[row]! : 0;
    while (taken < size && (taken + 0.5) * step < before) rows[taken++] = row;
  }
  return rows.subarray(0, taken);
}

/**
 * Equally weighted rows that represent rows with sample weights, for methods that need such rows: the evenly spaced
 * weighted quantiles of `by`, as many as the effective number of rows, so that no more precision is claimed than there
 * is.
 */
export function representativeRows(weights: Float64Array, by: Float64Array): Uint32Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = Math.max(1, Math.round(effectiveRows(weights)));
  return evenlyAmong(weights, size, total, ascendingOrder(by)).sort();
}

/** A sample in memory, with its weights applied: frequencies repeat rows, and rows without a weight are dropped. */
export function sampleByWeight(sample: Sample): Sample {
  const { weights, ...others } = sample;
  if (!weights) return sample;
  const kind = kindOfWeights(weights);
  const rows =
    kind === 'frequency'
      ? rowsByFrequency(weights)
      : Uint32Array.from(weights.keys()).filter((row) => hasWeight(weights[row]!));
  const repeated = kind === 'frequency';
  return {
    ...rowsOfSample(kind === 'sampling' ? sample : others, rows),
    // A repeated row is not its own neighbor in time.
    ...(repeated && 'residuals' in sample && { ordered: false, counted: true }),
  } as Sample;
}

/** Labels restricted to equally weighted rows. */
export function labelsCountedAlike(sample: ClassificationSample): ClassificationSample {
  const { weights, ...others } = sample;
  if (!weights) return sample;
  const { labels, predictedLabels, probabilities, classes } = sample;
  const place = Float64Array.from(labels, (label, row) =>
    probabilities
      ? 2 * label + (probabilities[row * classes.length + label] || 0)
      : label * classes.length + (predictedLabels?.[row] ?? 0),
  );
  return rowsOfSample(others, representativeRows(weights, place));
}

function rowsOfSample<S extends RegressionSample | ClassificationSample>(sample: S, rows: Uint32Array): S {
  const columns = Object.entries(sample).map(([name, values]) => {
    if (name === 'probabilities' && 'classes' in sample)
      return [name, pickedWide(values as Float64Array, rows, sample.classes.length)];
    if (values instanceof Float64Array) return [name, picked(values, rows)];
    return values instanceof Int32Array
      ? [name, Int32Array.from(rows, (row) => values[row]!)]
      : [name, values];
  });
  return Object.fromEntries(columns) as S;
}

function pickedWide(values: Float64Array, rows: Uint32Array, width: number): Float64Array {
  const result = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    result.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return result;
}
