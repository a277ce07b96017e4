import type { Residuals } from '../numerics/residuals.ts';
import { compensatedSum } from '../numerics/sum.ts';
import { studentTwoTails } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Student's one-sample t: t = x̄ / (s / √n) against zero, with n − 1 degrees of freedom. Exact for normal errors, close
 * for any distribution with a finite variance once n exceeds about 20. With sample weights the standard error is that
 * of a weighted mean (Cochran 1977, Sampling Techniques, section 6.3), and the degrees of freedom use the effective
 * number of rows.
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
  weighted: true,
  method: 'Student’s t with n − 1 degrees of freedom',
  references: ['Student (1908), Biometrika 6:1'],
  run(residuals) {
    const degreesOfFreedom = residuals.worth - 1;
    const statistic = residuals.mean / standardError(residuals);
    return { statistic, pValue: studentTwoTails(statistic, degreesOfFreedom), details: { degreesOfFreedom } };
  },
});

/** s/√n; with sample weights, the standard error of a ratio of sums, √(n/(n − 1) Σ w²(x − x̄)²)/Σw. */
function standardError({ n, worth, values, mean, rowWeight, standardDeviation }: Residuals): number {
  if (!rowWeight) return standardDeviation / Math.sqrt(n);
  const squares = compensatedSum(n, (row) => (rowWeight[row]! * (values[row]! - mean)) ** 2);
  return Math.sqrt((n / (n - 1)) * squares) / worth;
}
