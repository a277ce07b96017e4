import { oncePer } from './once-per.ts';
import { orderStatistics } from './order-statistics.ts';
import type { Residuals } from './residuals.ts';

/** Where eighths and thirds of the rows begin, in twenty-fourths of them. */
const beginnings = [0, 3, 6, 8, 9, 12, 15, 16, 18, 21];

/** The predictions at `beginnings`, in one search for all. */
const predictionsAtBeginnings = oncePer(({ n, predicted }: Residuals) =>
  orderStatistics(
    predicted!,
    beginnings.map((part) => Math.floor((part * n) / 24)),
  ),
);

/** The predictions at which each of 3, 4 or 8 equal parts of the rows begins, the rows taken by their prediction. */
export function beginningsOfParts(residuals: Residuals, parts: 3 | 4 | 8): number[] {
  const found = predictionsAtBeginnings(residuals);
  return Array.from({ length: parts }, (_, part) => found[beginnings.indexOf((part * 24) / parts)]!);
}

/**
 * The residuals in bins of their prediction, as views not to be changed. Bins are of about equal size; equal predictions
 * share one, so bins may be fewer and unequal where there are ties.
 */
export function binsOfPrediction(residuals: Residuals, count: 4 | 8): Float64Array[] {
  const { binned, starts } = inEighths(residuals);
  const ends = beginningsOfBins(residuals, count).map((at) => starts.get(at)!);
  return [...ends, binned.length].slice(1).map((end, bin) => binned.subarray(ends[bin], end));
}

/** What a one-way analysis needs of a bin. */
export interface BinMoments {
  size: number;
  mean: number;
  /** Sum of the squared deviations from the mean. */
  squares: number;
}

export function momentsOf(bin: Float64Array): BinMoments {
  let total = 0;
  for (let i = 0; i < bin.length; i++) total += bin[i]!;
  const mean = total / bin.length;
  let squares = 0;
  for (let i = 0; i < bin.length; i++) squares += (bin[i]! - mean) ** 2;
  return { size: bin.length, mean, squares };
}

const beginningsOfBins = (residuals: Residuals, count: 4 | 8): number[] => [
  ...new Set(beginningsOfParts(residuals, count)),
];

/** The residuals, those of each eighth of the predictions together, and where the eighth that begins at a prediction starts. */
const inEighths = oncePer((residuals: Residuals): { binned: Float64Array; starts: Map<number, number> } => {
  const { n, values, predicted } = residuals;
  const beginningsOfEighths = beginningsOfBins(residuals, 8);
  // Seven cuts, those that are missing above all numbers: three comparisons find the bin among eight.
  const cuts = new Float64Array(7).fill(Number.POSITIVE_INFINITY);
  cuts.set(beginningsOfEighths.slice(1));
  const binOf = new Uint8Array(n);
  const sizes = new Float64Array(8);
  for (let row = 0; row < n; row++) {
    const at = predicted![row]!;
    const half = 4 * +(at >= cuts[3]!);
    const quarter = half + 2 * +(at >= cuts[half + 1]!);
    const bin = quarter + +(at >= cuts[quarter]!);
    binOf[row] = bin;
    sizes[bin]!++;
  }
  const next = new Float64Array(sizes.length);
  for (let bin = 1; bin < sizes.length; bin++) next[bin] = next[bin - 1]! + sizes[bin - 1]!;
  const starts = new Map(beginningsOfEighths.map((at, bin) => [at, next[bin]!]));
  const binned = new Float64Array(n);
  for (let row = 0; row < n; row++) binned[next[binOf[row]!]!++] = values[row]!;
  return { binned, starts };
});
