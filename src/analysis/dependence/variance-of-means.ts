import type { RowStructure } from './row-structure.ts';

/**
 * Means over rows, each with its contributions to the variance: the covariance of two means is the sum of the products
 * of their contributions, and the mean of the difference between two columns has the difference of theirs.
 */
export interface Means {
  means: number[];
  contributions: Float64Array[];
  degreesOfFreedom: number;
}

/**
 * The means of columns of equal length, with the covariance that the rows' structure implies.
 *
 * Independent rows: the sample covariance over n, n − 1 degrees of freedom. Groups: the cluster-robust covariance G/(G
 * − 1) Σ (S_g − n_g x̄)²/n² with G − 1 (Liang & Zeger 1986, Biometrika 73:13). Ordered rows: the sums of each period
 * projected on the B = 0.4 T^⅔ slowest cosines, whose mean square estimates the long-run variance with B degrees of
 * freedom and keeps its size where Bartlett's weights do not (Lazarus, Lewis, Stock & Watson 2018, Journal of Business
 * & Economic Statistics 36:541; sums over the rows of one period as in Driscoll & Kraay 1998); the factor T/(T − 1) is
 * the correction of Harvey, Leybourne & Newbold 1997 at one step.
 *
 * @example
 * const { contributions } = meansOf([values, predicted], { kind: 'independent' });
 * covariance(contributions[0], contributions[1]);
 */
export function meansOf(columns: readonly Float64Array[], structure: RowStructure): Means {
  const means = columns.map(meanOf);
  const contributionsOf = {
    independent: independentContributions,
    grouped: groupedContributions,
    ordered: orderedContributions,
  }[structure.kind] as (column: Float64Array, mean: number, structure: RowStructure) => Float64Array;
  const contributions = columns.map((column, k) => contributionsOf(column, means[k]!, structure));
  return { means, contributions, degreesOfFreedom: degreesOfFreedom(structure, columns[0]!.length) };
}

/** Whether means differ by no more than rounding error. */
export const isSameMean = (mean: number, other: number): boolean =>
  Math.abs(mean - other) <= 1e-12 * Math.max(Math.abs(mean), Math.abs(other));

export function covariance(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += first[i]! * second[i]!;
  return sum;
}

/** Relative to the first value, so that a large common offset costs no precision. */
function meanOf(column: Float64Array): number {
  const origin = column[0]!;
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]! - origin;
  return origin + sum / column.length;
}

function degreesOfFreedom(structure: RowStructure, n: number): number {
  if (structure.kind === 'independent') return n - 1;
  return structure.kind === 'grouped' ? structure.count - 1 : projections(structure.count);
}

function independentContributions(column: Float64Array, mean: number): Float64Array {
  const n = column.length;
  const unit = 1 / Math.sqrt(n * (n - 1));
  return column.map((value) => (value - mean) * unit);
}

function groupedContributions(
  column: Float64Array,
  mean: number,
  { codes, count }: Extract<RowStructure, { kind: 'grouped' }>,
): Float64Array {
  const unit = Math.sqrt(count / (count - 1)) / column.length;
  return sumsBy(codes, count, column, mean).map((sum) => sum * unit);
}

/** Cosines that the sums are projected on: more than 200 add nothing to the precision of an interval. */
const mostProjections = 200;
const projections = (periods: number): number =>
  Math.min(mostProjections, Math.max(2, Math.floor(0.4 * periods ** (2 / 3))));

/** More periods than this are summed in blocks, over which cosines this slow hardly change. */
const mostBlocks = 2 ** 14;

function orderedContributions(
  column: Float64Array,
  mean: number,
  { periods, count }: Extract<RowStructure, { kind: 'ordered' }>,
): Float64Array {
  const sums = inBlocks(sumsBy(periods, count, column, mean));
  const blocks = sums.length;
  const cosines = projections(count);
  const unit = Math.sqrt((2 / cosines) * (count / (count - 1))) / column.length;
  return Float64Array.from({ length: cosines }, (_, j) => {
    const step = (Math.PI * (j + 1)) / blocks;
    let sum = 0;
    for (let t = 0; t < blocks; t++) sum += sums[t]! * Math.cos(step * (t + 0.5));
    return sum * unit;
  });
}

function sumsBy(codes: Int32Array, count: number, column: Float64Array, mean: number): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < column.length; row++) sums[codes[row]!]! += column[row]! - mean;
  return sums;
}

function inBlocks(sums: Float64Array): Float64Array {
  const size = Math.ceil(sums.length / mostBlocks);
  if (size === 1) return sums;
  const blocks = new Float64Array(Math.floor(sums.length / size));
  // Left-over periods at the end join the last block.
  for (let t = 0; t < sums.length; t++)
    blocks[Math.min(blocks.length - 1, Math.floor(t / size))]! += sums[t]!;
  return blocks;
}
