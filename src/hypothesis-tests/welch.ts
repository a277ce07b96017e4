import { sum } from 'simple-statistics';
import { type BinMoments, binsForMeans, momentsInBins } from '../numerics/bins-of-prediction.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { fisherTail } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Welch: a one-way analysis of the mean over eight bins of the prediction (four below 80 rows; rows with equal
 * predictions stay together) that allows for unequal variances: F with k − 1 and Welch's degrees of freedom. Detects
 * any pattern over the bins, curved or linear. `share` is ω², the proportion of the variance between the bins.
 */
export const welch = defineTest({
  id: 'welch',
  name: 'Welch (mean by prediction)',
  null: 'constant-mean',
  asks: 'Are the predictions right on average at each level of the prediction?',
  checks: 'bias',
  needs: 'predicted',
  parameters: 'estimated',
  minN: 20,
  method: 'Welch’s F, 8 bins of the prediction (4 below 80 rows)',
  references: ['Welch (1951), Biometrika 38:330'],
  run(residuals) {
    const bins = usable(residuals);
    const k = bins.length;
    const weights = bins.map(({ size, squares }) => (size * (size - 1)) / squares);
    const weight = sum(weights);
    const center = sum(bins.map(({ mean }, bin) => weights[bin]! * mean)) / weight;
    const between = sum(bins.map(({ mean }, bin) => weights[bin]! * (mean - center) ** 2)) / (k - 1);
    const unequal =
      sum(bins.map(({ size }, bin) => (1 - weights[bin]! / weight) ** 2 / (size - 1))) / (k * k - 1);
    const statistic = between / (1 + 2 * (k - 2) * unequal);
    const degreesOfFreedom = 1 / (3 * unequal);
    const means = bins.map(({ mean }) => mean);
    return {
      statistic,
      pValue: fisherTail(statistic, k - 1, degreesOfFreedom),
      details: {
        bins: k,
        degreesOfFreedom,
        lowest: Math.min(...means),
        highest: Math.max(...means),
        share: shareBetween(bins),
      },
    };
  },
});

/** The bins whose variance can be estimated: not those with a single value or with all values equal. */
function usable(residuals: Residuals): BinMoments[] {
  const { standardDeviation } = residuals;
  return momentsInBins(residuals, binsForMeans(residuals)).filter(
    ({ size, squares }) => squares > size * (1e-9 * standardDeviation) ** 2,
  );
}

/** ω²: the proportion of the variance between the bins, corrected for chance; at least 0. */
function shareBetween(bins: readonly BinMoments[]): number {
  const n = sum(bins.map(({ size }) => size));
  const grand = sum(bins.map(({ size, mean }) => size * mean)) / n;
  const between = sum(bins.map(({ size, mean }) => size * (mean - grand) ** 2));
  const within = sum(bins.map(({ squares }) => squares));
  const byChance = ((bins.length - 1) * within) / (n - bins.length);
  return Math.max(0, (between - byChance) / (between + within));
}
