import { oncePer } from './once-per.ts';
import { orderStatistics } from './order-statistics.ts';
import type { Residuals } from './residuals.ts';

/** Where eighths and thirds of the rows begin, in twenty-fourths of them. */
const beginnings = [0, 3, 6, 8, 9, 12, 15, 16, 18, 21];

/** The predictions at `beginnings`, in one search for all. */
export const predictionsAtBeginnings = oncePer(({ n, predicted }: Residuals) =>
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

/** From so many rows on each of eight bins has ten. */
const enoughForEight = 80;

/** How many bins the mean is looked at in. */
export const binsForMeans = ({ n }: Pick<Residuals, 'n'>): 4 | 8 => (n < enoughForEight ? 4 : 8);

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

/**
 * The moments of the residuals in bins of their prediction. Bins are of about equal size; equal predictions share one, so
 * that they may be fewer and unequal where there are ties.
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
 * Something of the residuals in each of these bins. They stand in room that the next bin's will take: they may be changed,
 * and not be kept. So ten million rows need room for a fourth of them.
 */
export function mapBins<Value>(
  residuals: Residuals,
  count: 4 | 8,
  of: (bin: Float64Array) => Value,
): Value[] {
  const { values } = residuals;
  const { eighths } = inEighths(residuals);
  const { binOf, sizes } = binsOf(residuals, count);
  // One more, where the values of other bins are put.
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

/** Which of these bins each row is in, and how many there are. */
export function binsOfRows(residuals: Residuals, count: 4 | 8): { codes: Int32Array; bins: number } {
  const { eighths } = inEighths(residuals);
  const { binOf, sizes } = binsOf(residuals, count);
  return { codes: Int32Array.from(eighths, (eighth) => binOf[eighth]!), bins: sizes.length };
}

/** Which bin each eighth belongs to, and how many rows each bin has. */
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

/** Which eighth of the predictions each row falls into, and how many rows each has. */
const inEighths = oncePer((residuals: Residuals): { eighths: Uint8Array; sizes: Float64Array } => {
  const { n, predicted } = residuals;
  // Seven cuts, those that are missing above all numbers: three comparisons find the one among eight.
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
