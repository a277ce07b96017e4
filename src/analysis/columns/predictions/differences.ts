import type { ColumnSketch } from '../column-sketch.ts';

/** How two columns differ, row by row. */
export interface ColumnDifference {
  /** Variance of the difference divided by that of the first column: below 1 the other explains part of it. */
  ratio: number;
  /** Mean difference, in standard deviations of the first column. */
  shift: number;
  rows: number;
}

const fewestRows = 5;

/** Undefined if hardly any row has both, if the first is constant, or if both are the same column. */
export function differenceOf(one: ColumnSketch, other: ColumnSketch): ColumnDifference | undefined {
  let rows = 0;
  let own = 0;
  let between = 0;
  for (let row = 0; row < one.numbers.length; row++) {
    const a = one.numbers[row]!;
    const d = a - other.numbers[row]!;
    if (!Number.isFinite(d)) continue;
    rows++;
    own += a;
    between += d;
  }
  if (rows < fewestRows) return undefined;
  own /= rows;
  between /= rows;
  let ownSquares = 0;
  let squares = 0;
  for (let row = 0; row < one.numbers.length; row++) {
    const a = one.numbers[row]!;
    const d = a - other.numbers[row]!;
    if (!Number.isFinite(d)) continue;
    ownSquares += (a - own) ** 2;
    squares += (d - between) ** 2;
  }
  if (!(ownSquares > 0) || squares <= 1e-20 * ownSquares) return undefined;
  return { ratio: squares / ownSquares, shift: Math.abs(between) / Math.sqrt(ownSquares / rows), rows };
}

/** How a column of errors is related to observed − predicted from two other columns. */
export type ErrorRelation =
  | 'same'
  | 'turned'
  | 'absolute'
  | 'squared'
  | 'percentage'
  | 'scaled'
  | 'glm'
  | 'other';

/** Whether a column of errors is observed − predicted up to rounding; the first and fastest check of `relationOf`. */
export function isDifferenceOf(
  error: ColumnSketch,
  observed: ColumnSketch,
  predicted: ColumnSketch,
): boolean {
  let rows = 0;
  let squares = 0;
  let left = 0;
  for (let row = 0; row < error.numbers.length; row++) {
    const difference = observed.numbers[row]! - predicted.numbers[row]!;
    const off = error.numbers[row]! - difference;
    if (!Number.isFinite(off)) continue;
    rows++;
    squares += difference ** 2;
    left += off ** 2;
  }
  return rows >= fewestRows && Math.sqrt(left) <= roundingOfErrors * Math.sqrt(squares);
}
/** The relative deviation allowed between errors and what they are supposed to be. */
const roundingOfErrors = 0.01;

/**
 * Compares a column of errors with the difference of two others. A relation holds if it leaves less than a 10,000th of
 * the variance unexplained.
 */
export function relationOf(
  error: ColumnSketch,
  observed: ColumnSketch,
  predicted: ColumnSketch,
): ErrorRelation {
  if (isDifferenceOf(error, observed, predicted)) return 'same';
  const e: number[] = [];
  const d: number[] = [];
  const share: number[] = [];
  const means: number[] = [];
  for (let row = 0; row < error.numbers.length; row++) {
    const difference = observed.numbers[row]! - predicted.numbers[row]!;
    if (!Number.isFinite(difference) || !Number.isFinite(error.numbers[row]!)) continue;
    e.push(error.numbers[row]!);
    d.push(difference);
    share.push(difference / observed.numbers[row]!);
    means.push(predicted.numbers[row]!);
  }
  if (e.length < fewestRows) return 'other';
  const isAs = (to: readonly number[]): boolean => {
    const scale = Math.sqrt(meanSquare(to));
    // An observed zero makes an infinite percentage, which would match anything.
    if (!Number.isFinite(scale)) return false;
    return Math.sqrt(meanSquare(e.map((value, row) => value - to[row]!))) <= roundingOfErrors * scale;
  };
  if (isAs(d.map((value) => -value))) return 'turned';
  if (isAs(d.map(Math.abs))) return 'absolute';
  if (isAs(d.map((value) => value ** 2))) return 'squared';
  if ([1, 100].some((unit) => [1, -1].some((sign) => isAs(share.map((value) => sign * unit * value)))))
    return 'percentage';
  if ([1, 100].some((unit) => isAs(share.map((value) => unit * Math.abs(value))))) return 'percentage';
  if (means.every((mean) => mean > 0) && ofGeneralizedLinearModels(d, means).some(isAs)) return 'glm';
  if (Math.abs(correlation(e, d)) > 0.99) return 'scaled';
  return haveSameSigns(e, d) ? 'glm' : 'other';
}

/**
 * Residuals on any scale (Pearson, deviance and studentized ones of any family) have the sign of observed − predicted;
 * an unrelated column has it in about half of the rows.
 */
function haveSameSigns(e: readonly number[], d: readonly number[]): boolean {
  const negative = e.filter((value) => value < 0).length;
  const alike = e.filter((value, row) => Math.sign(value) === Math.sign(d[row]!)).length;
  const isMixed = Math.min(negative, e.length - negative) >= 0.15 * e.length;
  return isMixed && e.length >= fewestSigns && alike >= 0.99 * e.length;
}
const fewestSigns = 20;

/**
 * What R's `glm` and similar programs call residuals, for observed values y = μ + d: deviance residuals of Poisson and
 * gamma models, and Pearson residuals of Poisson models (McCullagh & Nelder 1989, Generalized Linear Models, section
 * 2.4).
 */
function ofGeneralizedLinearModels(differences: readonly number[], means: readonly number[]): number[][] {
  const of = (residual: (y: number, mean: number, d: number) => number) =>
    differences.map((d, row) => residual(means[row]! + d, means[row]!, d));
  const deviance = (unit: (y: number, mean: number, d: number) => number) =>
    of((y, mean, d) => Math.sign(d) * Math.sqrt(Math.max(0, 2 * unit(y, mean, d))));
  return [
    deviance((y, mean, d) => (y > 0 ? y * Math.log(y / mean) : 0) - d),
    deviance((y, mean, d) => d / mean - Math.log(Math.max(y, Number.MIN_VALUE) / mean)),
    of((_, mean, d) => d / Math.sqrt(mean)),
  ];
}

const meanSquare = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value ** 2, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** The correlation of two columns over the rows that have both. */
export function correlationOf(one: ColumnSketch, other: ColumnSketch): { correlation: number; rows: number } {
  const rows = [...one.numbers.keys()].filter((row) =>
    Number.isFinite(one.numbers[row]! + other.numbers[row]!),
  );
  const of = ({ numbers }: ColumnSketch) => rows.map((row) => numbers[row]!);
  return { correlation: correlation(of(one), of(other)), rows: rows.length };
}
