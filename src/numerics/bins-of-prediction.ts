import { oncePer } from './once-per.ts';
import { orderStatistics } from './order-statistics.ts';
import type { Residuals } from './residuals.ts';

/** Where the halves, thirds and eighths of the rows begin, in twenty-fourths of them. */
const beginnings = [0, 3, 6, 8, 9, 12, 15, 16, 18, 21];

/** The predictions at `beginnings`, found in a single search. */
export const predictionsAtBeginnings = oncePer(({ n, predicted }: Residuals) =>
  orderStatistics(
    predicted!,
    beginnings.map((part) => Math.floor((part * n) / 24)),
  ),
);

/** The predictions at which each of 3, 4 or 8 equal parts of the rows begins, in order of prediction. */
export function beginningsOfParts(residuals: Residuals, parts: 3 | 4 | 8): number[] {
  const found = predictionsAtBeginnings(residuals);
  return Array.from({ length: parts }, (_, part) => found[beginnings.indexOf((part * 24) / parts)]!);
}

/** From this many rows on, each of eight bins has at least ten. */
const enoughForEight = 80;

/** The number of bins for comparing means. */
export const binsForMeans = ({ n }: Pick<Residuals, 'n'>): 4 | 8 => (n < enoughForEight ? 4 : 8);

/** What a one-way analysis of variance needs from each bin. */
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

/**
 * The moments of the residuals in bins of their prediction. Bins are of about equal size; rows with equal predictions
 * share a bin, so ties can make the bins fewer and unequal.
 */
export function momentsInBins(residuals: Residuals, count: 4 | 8): BinMoments[] {
  const { values } = residuals;
  const { eighths } = inEighths(residuals);
  const { binOf, sizes } = binsOf(residuals, count);
  const totals = new Float64Array(sizes.length);
  for (let row = 0; row < values.length; row++) totals[binOf[eighths[row]!]!]! += values[row]!;
  const means = totals.map((total, bin) => total / sizes[bin]!);
  const squares = new Float64Array(sizes.length);
  for (let row = 0; row < values.length; row++) {
    const bin = binOf[eighths[row]!]!;
    squares[bin]! += (values[row]! - means[bin]!) ** 2;
  }
  return sizes.map((size, bin) => ({ size, mean: means[bin]!, squares: squares[bin]! }));
}

/**
 * Applies a function to the residuals of each of these bins. All bins use the same buffer: the function may change it,
 * but must not hold on to it. So ten million rows need a buffer for only a quarter of them.
 */
export function mapBins<Value>(
  residuals: Residuals,
  count: 4 | 8,
  of: (bin: Float64Array) => Value,
): Value[] {
  const { values } = residuals;
  const { eighths } = inEighths(residuals);
  const { binOf, sizes } = binsOf(residuals, count);
  // One extra element, where values of other bins are written.
  const room = new Float64Array(1 + Math.max(...sizes));
  return sizes.map((size, bin) => {
    let at = 0;
    for (let row = 0; row < values.length; row++) {
      room[at] = values[row]!;
      at += +(binOf[eighths[row]!]! === bin);
    }
    return of(room.subarray(0, size));
  });
}

/** The bin of each row, and the number of bins. */
export function binsOfRows(residuals: Residuals, count: 4 | 8): { codes: Int32Array; bins: number } {
  const { eighths } = inEighths(residuals);
  const { binOf, sizes } = binsOf(residuals, count);
  return { codes: Int32Array.from(eighths, (eighth) => binOf[eighth]!), bins: sizes.length };
}

/** The bin that each eighth belongs to, and the number of rows in each bin. */
function binsOf(residuals: Residuals, count: 4 | 8): { binOf: Uint8Array; sizes: number[] } {
  const { sizes } = inEighths(residuals);
  const beginnings = beginningsOfBins(residuals, 8);
  const starts = beginningsOfBins(residuals, count);
  const binOf = Uint8Array.from(sizes, (_, eighth) =>
    starts.findLastIndex((at) => at <= beginnings[eighth]!),
  );
  const together = starts.map((_, bin) =>
    sizes.reduce((sum, size, eighth) => sum + (binOf[eighth] === bin ? size : 0), 0),
  );
  return { binOf, sizes: together };
}

const beginningsOfBins = (residuals: Residuals, count: 4 | 8): number[] => [
  ...new Set(beginningsOfParts(residuals, count)),
];

/** The eighth of the predictions that each row falls into, and the number of rows in each. */
const inEighths = oncePer((residuals: Residuals): { eighths: Uint8Array; sizes: Float64Array } => {
  const { n, predicted } = residuals;
  // Seven cuts, missing ones at infinity: three comparisons find the right one of eight parts.
  const cuts = new Float64Array(7).fill(Number.POSITIVE_INFINITY);
  cuts.set(beginningsOfBins(residuals, 8).slice(1));
  const eighths = new Uint8Array(n);
  const sizes = new Float64Array(8);
  for (let row = 0; row < n; row++) {
    const at = predicted![row]!;
    const half = 4 * +(at >= cuts[3]!);
    const quarter = half + 2 * +(at >= cuts[half + 1]!);
    const eighth = quarter + +(at >= cuts[quarter]!);
    eighths[row] = eighth;
    sizes[eighth]!++;
  }
  return { eighths, sizes };
});
