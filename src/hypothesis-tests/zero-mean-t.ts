import { studentTwoTails } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Student's one-sample t: t = x̄ / (s / √n) against zero, with n − 1 degrees of freedom. Exact for Normal errors,
 * close for any distribution with a variance once n passes about 20.
 *
 * @example
 * const sleep = prepareResiduals(Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2));
 * runTest(zeroMeanT, sleep).statistic; // 1.32571014071382
 */
export const zeroMeanT = defineTest({
  id: 'zero-mean-t',
  name: 'Student’s t for zero mean',
  null: 'zero-mean',
  asks: 'Are the predictions right on average, or do the residuals have a mean other than zero?',
  checks: 'bias',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 2,
  method: 'Student’s t with n − 1 degrees of freedom',
  references: ['Student (1908), Biometrika 6:1'],
  run({ n, mean, standardDeviation }) {
    const statistic = mean / (standardDeviation / Math.sqrt(n));
    return { statistic, pValue: studentTwoTails(statistic, n - 1), details: { degreesOfFreedom: n - 1 } };
  },
});
