import { ascending } from '../../numerics/ascending.ts';
import type { RowStructure } from '../dependence/row-structure.ts';
import { covariance, meansOf } from '../dependence/variance-of-means.ts';
import { studentQuantile } from './judge.ts';

/** What the losses of a diagram estimate. */
export type Functional = 'mean' | 'median';

/**
 * The elementary scores of every model over the thresholds. Every loss whose best prediction is the mean (or the
 * median) is a weighted sum of them, so a model that is nowhere behind is not worse under any such loss.
 */
export interface MurphyDiagram {
  functional: Functional;
  /** Number of rows used: evenly spaced ones if there are very many. */
  rows: number;
  thresholds: number[];
  /** By model, in the order of the comparison: the mean score at each threshold; lower is better. */
  scores: number[][];
  /** By model: its mean score minus the baseline's at each threshold, with a pointwise 95% interval. */
  differences: ScoreDifference[][];
}

export interface ScoreDifference {
  difference: number;
  interval: [number, number];
}

/** Number of thresholds in a diagram, at quantiles of the observed values. */
const thresholdCount = 40;

/**
 * Murphy diagrams of several models' predictions for the same rows, for the losses of the mean and those of the median.
 *
 * The elementary score of a prediction x for an observed y at the threshold θ is ½ |y − θ| for the mean and ½ for the
 * median if min(x, y) ≤ θ < max(x, y), and 0 otherwise (Ehm, Gneiting, Jordan & Krüger 2016, Journal of the Royal
 * Statistical Society B 78:505, expectiles and quantiles at ½).
 *
 * @param predictions of every model, in the units of `observed`
 * @param baseline position of the model that the others are compared with
 * @example
 * murphyDiagrams(values, [predicted, values], 0, { kind: 'independent' }).map(({ functional }) => functional); // ['mean', 'median']
 */
export function murphyDiagrams(
  observed: Float64Array,
  predictions: readonly Float64Array[],
  baseline: number,
  structure: RowStructure,
): MurphyDiagram[] {
  const thresholds = thresholdsOf(observed);
  const differing = new Float64Array(observed.length);
  return (['mean', 'median'] as const).map((functional) => {
    const byModel = predictions.map((predicted) =>
      thresholds.map((threshold) =>
        scoreAt(
          threshold,
          functional,
          { observed, predicted, baseline: predictions[baseline]! },
          differing,
          structure,
        ),
      ),
    );
    return {
      functional,
      rows: observed.length,
      thresholds,
      scores: byModel.map((along) => along.map(({ score }) => score)),
      differences: byModel.map((along) =>
        along.map(({ difference, interval }) => ({ difference, interval })),
      ),
    };
  });
}

/** Distinct quantiles of the observed values. */
function thresholdsOf(observed: Float64Array): number[] {
  const sorted = ascending(observed);
  const places = Array.from({ length: thresholdCount }, (_, i) => (i + 0.5) / thresholdCount);
  return [...new Set(places.map((place) => sorted[Math.floor(place * sorted.length)]!))];
}

interface ComparedRows {
  observed: Float64Array;
  predicted: Float64Array;
  baseline: Float64Array;
}

/**
 * @param differing buffer of one value per row, reused for every threshold: with millions of rows, new ones would take gigabytes
 */
function scoreAt(
  threshold: number,
  functional: Functional,
  { observed, predicted, baseline }: ComparedRows,
  differing: Float64Array,
  structure: RowStructure,
): ScoreDifference & { score: number } {
  const scoreOf = elementaryScore[functional];
  let total = 0;
  for (let row = 0; row < observed.length; row++) {
    const y = observed[row]!;
    const own = scoreOf(y, predicted[row]!, threshold);
    total += own;
    differing[row] = own - scoreOf(y, baseline[row]!, threshold);
  }
  const { means, contributions, degreesOfFreedom } = meansOf([differing], structure);
  const difference = means[0]!;
  const reach =
    studentQuantile(degreesOfFreedom) * Math.sqrt(covariance(contributions[0]!, contributions[0]!));
  return { score: total / observed.length, difference, interval: [difference - reach, difference + reach] };
}

const elementaryScore: Readonly<Record<Functional, (y: number, x: number, threshold: number) => number>> = {
  mean: (y, x, threshold) => (isBetween(threshold, y, x) ? Math.abs(y - threshold) / 2 : 0),
  median: (y, x, threshold) => (isBetween(threshold, y, x) ? 0.5 : 0),
};

const isBetween = (threshold: number, a: number, b: number): boolean => a <= threshold !== b <= threshold;
