import { rowNumbers } from '../../numerics/row-numbers.ts';
import type { ClassificationSample, RegressionSample, Sample } from './sample.ts';

/** What weights make of rows: which are analyzed, in the order they stood, a row as often as it counts. */
export interface WeightedRows {
  rows: Uint32Array;
  /**
   * `frequency`: whole numbers, each the count of equal rows it stands for. `sampling`: importance or inverse
   * inclusion probability; the rows then are weighted quantiles, as many as the rows are worth.
   */
  kind: 'frequency' | 'sampling';
}

/** More rows than this are represented by a systematic sample of as many. */
const mostRows = 5_000_000;

/**
 * The rows of an analysis by weights. Whole numbers repeat their rows, so that all that follows (moments, fits, tests,
 * plots) is what the repeated rows give, by construction. Other weights are known up to a factor: they are stood for by
 * as many rows as they are worth, Kish's effective size (Σw)²/Σw², so that no more precision is claimed than there is.
 * Those rows are the evenly spaced weighted quantiles of `by` (the residuals): mean, spread, fits and plots are the
 * weighted ones up to one part in their number, without the chance of a random draw. Rows of weight 0, negative or
 * missing do not count. Undefined where all weights are alike.
 *
 * @example
 * rowsByWeight([2, 1, 0, 3]).rows; // Uint32Array [0, 0, 1, 3, 3, 3]
 */
export function rowsByWeight(weights: ArrayLike<number>, by?: ArrayLike<number>): WeightedRows | undefined {
  const n = weights.length;
  const counts = (row: number): number =>
    weights[row]! > 0 && Number.isFinite(weights[row]!) ? weights[row]! : 0;
  let total = 0;
  let squares = 0;
  let areWhole = true;
  let areAlike = true;
  for (let row = 0; row < n; row++) {
    const weight = counts(row);
    total += weight;
    squares += weight * weight;
    areWhole &&= Number.isInteger(weight);
    areAlike &&= weights[row] === weights[0];
  }
  if (total === 0 || areAlike) return undefined;
  const kind = areWhole ? 'frequency' : 'sampling';
  const size = Math.min(mostRows, areWhole ? total : Math.max(1, Math.round((total * total) / squares)));
  const step = total / size;
  const rows = new Uint32Array(size);
  const places = areWhole || !by ? undefined : rowNumbers(n).sort((a, b) => rising(by[a]!, by[b]!) || a - b);
  let before = 0;
  let taken = 0;
  for (let place = 0; place < n; place++) {
    const row = places?.[place] ?? place;
    before += counts(row);
    while (taken < size && (taken + 0.5) * step < before) rows[taken++] = row;
  }
  const chosen = rows.subarray(0, taken);
  return { rows: places ? chosen.sort() : chosen, kind };
}

/** By size, what is no number last. */
const rising = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a - b;

/** What rows with weights are put in order by: their residuals, or the probability of their label. */
export function rankedBy(sample: Sample): Float64Array {
  if ('residuals' in sample) return sample.residuals;
  const { labels, predictedLabels, probabilities, classes } = sample;
  return Float64Array.from(labels, (label, row) =>
    probabilities
      ? 2 * label + (probabilities[row * classes.length + label] ?? 0)
      : label * classes.length + (predictedLabels?.[row] ?? 0),
  );
}

const pick = <T extends Float64Array | Int32Array>(values: T, rows: Uint32Array, width = 1): T => {
  const picked = new (values.constructor as new (length: number) => T)(rows.length * width);
  rows.forEach((row, i) => {
    picked.set(values.subarray(row * width, (row + 1) * width) as never, i * width);
  });
  return picked;
};

/** A sample in memory with its rows by weight; repeated rows stand in no order any more. */
export function sampleByWeight(sample: Sample): Sample {
  const weighted = sample.weights && rowsByWeight(sample.weights, rankedBy(sample));
  if (!weighted) return sample;
  const { rows } = weighted;
  const width = 'classes' in sample ? sample.classes.length : 1;
  const columns = Object.entries(sample).map(([name, values]) =>
    ArrayBuffer.isView(values)
      ? [name, pick(values as Float64Array, rows, name === 'probabilities' ? width : 1)]
      : [name, values],
  );
  return {
    ...(Object.fromEntries(columns) as RegressionSample | ClassificationSample),
    ...('ordered' in sample && { ordered: false }),
  };
}
