import { defineTest } from './test.ts';

const eulerGamma = 0.5772156649015329;
const expectedKurtosis = (2 - Math.LN2 - eulerGamma) / 2;
const kurtosisVariance = (3 * Math.PI ** 2 - 28) / 8;

/**
 * X_APD with λ = 2: the sum of the squared scores for skewness and tail weight within the asymmetric power
 * distributions around the normal. With y = (x − mean)/s₀: B = mean(y² sgn y), K = mean(y² ln|y|). The tail score is
 * negative for lighter, positive for heavier tails than the normal’s.
 */
export const apdNormal = defineTest({
  id: 'apd-normal',
  name: 'APD score test (normal)',
  null: 'normal',
  asks: 'Are the residuals skewed, or is their tail weight not the normal distribution’s?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 10,
  method:
    'Score of the asymmetric power distribution (APD); chi-squared with 2 degrees of freedom, moments corrected for the sample size',
  references: [
    'Desgagné & Lafaye de Micheaux (2018), Journal of Applied Statistics 45:2307',
    'Desgagné, Lafaye de Micheaux & Ouimet (2022), HAL hal-03929998',
  ],
  run({ n, sorted, mean, standardDeviationMle }) {
    let skewness = 0;
    let kurtosis = 0;
    for (let i = 0; i < n; i++) {
      const y = (sorted[i]! - mean) / standardDeviationMle;
      const square = y * y;
      skewness += y * Math.abs(y);
      // 0 if the square is 0, without a branch in the loop (see numerics/sum.ts).
      kurtosis += square * Math.log(Math.max(square, Number.MIN_VALUE));
    }
    skewness /= n;
    kurtosis /= 2 * n;
    const netKurtosis = Math.max(0, kurtosis - skewness ** 2);
    const skewnessZ = skewness / Math.sqrt(((3 - 8 / Math.PI) * (1 - 1.89 / n ** 0.99)) / n);
    const tailZ =
      (netKurtosis ** 0.25 - expectedKurtosis ** 0.25 * (1 - 0.788 / n)) /
      Math.sqrt(
        (kurtosisVariance * (1 - 9.327 / n ** 1.05 + 14.208 / n ** 1.4)) / (16 * expectedKurtosis ** 1.5 * n),
      );
    const statistic = skewnessZ ** 2 + tailZ ** 2;
    return { statistic, pValue: Math.exp(-statistic / 2), details: { skewnessZ, tailZ } };
  },
});
