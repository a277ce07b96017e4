import { defineTest } from './test.ts';

const expectedKurtosis = 1 - 0.5772156649015329;
const kurtosisVariance = Math.PI ** 2 / 3 - 3;

/**
 * Small-sample corrections of Var B, E N^¼ and Var N^¼; they depend on parity, as the median of an even number lies
 * between two residuals.
 */
const corrections = (n: number) =>
  n % 2 === 0
    ? {
        skewness: 1 - 1.856 / n ** 1.06,
        expected: 1 - 0.422 / n ** 1.01,
        variance: 1 - 1.95 / n ** 0.92 + 39.349 / n ** 2.3,
      }
    : {
        skewness: 1 - 0.281 / n ** 1.03,
        expected: 1 - 0.198 / n ** 0.86,
        variance: 1 - 3.827 / n ** 1.04,
      };

/**
 * X_APD with λ = 1: the sum of the squared scores for skewness and tail weight within the asymmetric power
 * distributions around the Laplace. With y = (x − median)/b: B = mean(y), K = mean(|y| ln|y|). The tail score is
 * negative for lighter, positive for heavier tails than the Laplace’s.
 */
export const apdLaplace = defineTest({
  id: 'apd-laplace',
  name: 'APD score test (Laplace)',
  null: 'laplace',
  asks: 'Are the residuals skewed, or is their tail weight not the Laplace distribution’s?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 10,
  method:
    'Score of the asymmetric power distribution (APD); chi-squared with 2 degrees of freedom, moments corrected for the sample size',
  references: ['Desgagné, Lafaye de Micheaux & Ouimet (2022), HAL hal-03929998'],
  run({ n, sorted, mean, median, meanAbsoluteDeviation }) {
    let kurtosis = 0;
    for (let i = 0; i < n; i++) {
      const y = Math.abs(sorted[i]! - median) / meanAbsoluteDeviation;
      // 0 if y is 0, without a branch in the loop (see numerics/sum.ts).
      kurtosis += y * Math.log(Math.max(y, Number.MIN_VALUE));
    }
    const skewness = (mean - median) / meanAbsoluteDeviation;
    const netKurtosis = Math.max(0, kurtosis / n - skewness ** 2 / 2);
    const correct = corrections(n);
    const skewnessZ = skewness / Math.sqrt(correct.skewness / n);
    const tailZ =
      (netKurtosis ** 0.25 - expectedKurtosis ** 0.25 * correct.expected) /
      Math.sqrt((kurtosisVariance * correct.variance) / (16 * expectedKurtosis ** 1.5 * n));
    const statistic = skewnessZ ** 2 + tailZ ** 2;
    return { statistic, pValue: Math.exp(-statistic / 2), details: { skewnessZ, tailZ } };
  },
});
