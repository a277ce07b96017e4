import { ascending } from '../../numerics/ascending.ts';
import type { RowStructure } from '../dependence/row-structure.ts';
import { meansOf } from '../dependence/variance-of-means.ts';
import { pairedTest, studentQuantile } from './judge.ts';

/** What the losses of a diagram estimate. */
export type Functional = 'mean' | 'median';

/**
 * The elementary scores of every model along the thresholds. Every loss whose best prediction is the mean (or the
 * median) is a weighted sum of them, so a model that is nowhere behind is not worse under any loss of that kind.
 */
export interface MurphyDiagram {
  functional: Functional;
  thresholds: number[];
  /** By model, in the order of the comparison's: the mean score at each threshold; lower is better. */
  scores: number[][];
  /** By model: its mean score less the baseline's at each threshold, with a pointwise 95% interval. */
  differences: ScoreDifference[][];
}

export interface ScoreDifference {
  difference: number;
  interval: [number, number];
}

/** Thresholds of a diagram: at quantiles of the observed values, where there are rows to tell. */
const thresholdCount = 40;

/**
 * Murphy diagrams of predictions of the same rows, for the losses of the mean and for those of the median.
 *
 * The elementary score of a prediction x for an observed y at the threshold θ is ½ |y − θ| for the mean and ½ for the
 * median where θ lies from the smaller of x and y to below the larger, and 0 elsewhere (Ehm, Gneiting, Jordan & Krüger
 * 2016, Journal of the Royal Statistical Society B 78:505, expectiles and quantiles at ½).
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
  return (['mean', 'median'] as const).map((functional) => {
    const along = thresholds.map((threshold) =>
      scoresAt(
        predictions.map((predicted) => elementaryScores[functional](observed, predicted, threshold)),
        baseline,
        structure,
      ),
    );
    return {
      functional,
      thresholds,
      scores: predictions.map((_, model) => along.map(({ scores }) => scores[model]!)),
      differences: predictions.map((_, model) => along.map(({ differences }) => differences[model]!)),
    };
  });
}

/** Distinct quantiles of the observed values. */
function thresholdsOf(observed: Float64Array): number[] {
  const sorted = ascending(observed);
  const places = Array.from({ length: thresholdCount }, (_, i) => (i + 0.5) / thresholdCount);
  return [...new Set(places.map((place) => sorted[Math.floor(place * sorted.length)]!))];
}

function scoresAt(columns: readonly Float64Array[], baseline: number, structure: RowStructure) {
  const means = meansOf(columns, structure);
  const quantile = studentQuantile(means.degreesOfFreedom);
  return {
    scores: means.means,
    differences: columns.map((_, model): ScoreDifference => {
      const { difference, error } = pairedTest(means, model, baseline);
      return { difference, interval: [difference - quantile * error, difference + quantile * error] };
    }),
  };
}

const elementaryScores = {
  mean: (observed: Float64Array, predicted: Float64Array, threshold: number) =>
    observed.map((y, row) => (isBetween(threshold, y, predicted[row]!) ? Math.abs(y - threshold) / 2 : 0)),
  median: (observed: Float64Array, predicted: Float64Array, threshold: number) =>
    observed.map((y, row) => (isBetween(threshold, y, predicted[row]!) ? 0.5 : 0)),
} satisfies Record<Functional, (...args: [Float64Array, Float64Array, number]) => Float64Array>;

const isBetween = (threshold: number, a: number, b: number): boolean => a <= threshold !== b <= threshold;
