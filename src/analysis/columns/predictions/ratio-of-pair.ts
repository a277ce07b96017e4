import type { ColumnSketch } from '../column-sketch.ts';
import { correlationOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';

/** Ratios are rounded, mostly to two or three digits. */
const nearlyOne = 0.98;
const ofRounding = 0.02;
const mostApart = 2;

/**
 * The pairs without those whose prediction is only the ratio of another pair: FEV1 in percent of the predicted one,
 * actual deaths by expected ones.
 */
export function withoutRatios(pairs: Pair[]): Pair[] {
  const isRatio = ({ predicted }: Pair) =>
    pairs.some((other) => other.predicted !== predicted && isRatioOf(predicted, other));
  const others = pairs.filter((pair) => !isRatio(pair));
  return others.length > 0 ? others : pairs;
}

function isRatioOf(column: ColumnSketch, { observed, predicted }: Pair): boolean {
  const ratios = observed.numbers.map((value, row) => value / predicted.numbers[row]!);
  const { correlation } = correlationOf(column, { ...column, numbers: ratios });
  if (!(correlation > nearlyOne)) return false;
  // A good model beside a constant one follows the ratio, too, but on its own scale.
  const known = ratios.filter((ratio, row) => Number.isFinite(ratio + column.numbers[row]!));
  const mean = known.reduce((sum, ratio) => sum + ratio, 0) / known.length;
  // A prediction is about as large as what it predicts; dividing by the ratio would give the prediction back.
  if (!(mean > 1 / mostApart && mean < mostApart)) return false;
  return [1, 100].some((unit) => Math.abs(column.mean / (unit * mean) - 1) < ofRounding);
}
