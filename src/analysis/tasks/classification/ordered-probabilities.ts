import { seededRandom } from '../../../numerics/random.ts';
import type { ScoredLabels } from './scores.ts';

/** Smaller rises of a probability are noise, and runners-up below the next threshold are too faint to be informative. */
const negligible = 0.01;
const audible = 0.05;
/**
 * The informative rows must be at least this many, nearly all unimodal, and
 * more so than under other orders of the classes.
 */
const fewestRows = 20;
const leastShare = 0.9;
const leastLead = 0.1;
const ordersTried = 20;
/** This many evenly spaced rows are as informative as all. */
const rowsExamined = 5_000;

/**
 * Whether the probabilities rise to one class and fall from it in the order of the classes, as for grades, and only in
 * that order: for unordered classes, every order would do as well. Undefined if too few rows are informative.
 *
 * @example
 * const probabilities = Float64Array.of(0.1, 0.3, 0.6);
 * areUnimodal({ n: 1, classes: 3, labels: Int32Array.of(2), probabilities }); // undefined: a single row is not informative
 */
export function areUnimodal({ n, classes, probabilities }: ScoredLabels): boolean | undefined {
  if (classes < 3) return undefined;
  const stride = Math.ceil(n / rowsExamined);
  const telling: number[] = [];
  for (let row = 0; row < n; row += stride)
    if (secondLargest(probabilities, row * classes, classes) >= audible) telling.push(row * classes);
  if (telling.length < fewestRows) return undefined;
  const share = (order: readonly number[]) =>
    telling.filter((from) => isUnimodal(probabilities, from, order)).length / telling.length;
  const given = Array.from({ length: classes }, (_, k) => k);
  const own = share(given);
  if (own < leastShare) return false;
  const { uniform } = seededRandom(1);
  let best = 0;
  for (let i = 0; i < ordersTried; i++) {
    const order = shuffled(given, uniform);
    if (isSameOrder(order)) continue;
    best = Math.max(best, share(order));
  }
  return own > best + leastLead;
}

function secondLargest(p: Float64Array, from: number, classes: number): number {
  let first = 0;
  let second = 0;
  for (let k = 0; k < classes; k++) {
    const value = p[from + k]!;
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return second;
}

function isUnimodal(p: Float64Array, from: number, order: readonly number[]): boolean {
  let peak = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let falling = false;
  for (const k of order) {
    const value = p[from + k]!;
    if (!falling) {
      if (value < peak - negligible) falling = true;
      peak = Math.max(peak, value);
    }
    if (falling) {
      if (value > lowest + negligible) return false;
      lowest = Math.min(lowest, value);
    }
  }
  return true;
}

function shuffled(values: readonly number[], uniform: () => number): number[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** The order of the classes, or its reverse. */
const isSameOrder = (order: readonly number[]): boolean =>
  order.every((k, i) => k === i) || order.every((k, i) => k === order.length - 1 - i);
