import { expect, it } from 'vitest';
import { standardErrorAtLag } from '../../src/numerics/autocorrelation.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

it('gives R’s standard errors of autocorrelations for luteinizing hormone', () => {
  // e <- lh - mean(lh); sqrt(sum(e[1:(48 - k)]^2 * e[(k + 1):48]^2)) / sum(e^2)
  const lh = [
    2.4, 2.4, 2.4, 2.2, 2.1, 1.5, 2.3, 2.3, 2.5, 2, 1.9, 1.7, 2.2, 1.8, 3.2, 3.2, 2.7, 2.2, 2.2, 1.9, 1.9,
    1.8, 2.7, 3, 2.3, 2, 2, 2.9, 2.9, 2.7, 2.7, 2.3, 2.6, 2.4, 1.8, 1.7, 1.5, 1.4, 2.1, 3.3, 3.5, 3.5, 3.1,
    2.6, 2.1, 3.4, 3, 2.9,
  ];
  const residuals = prepareResiduals(Float64Array.from(lh), { ordered: true });
  expect(standardErrorAtLag(residuals, 1)).toBeCloseTo(0.1786258, 7);
  expect(standardErrorAtLag(residuals, 12)).toBeCloseTo(0.09879711, 8);
});
