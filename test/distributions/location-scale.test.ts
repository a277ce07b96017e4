import { describe, expect, it } from 'vitest';
import { laplaceErrors } from '../../src/distributions/symmetric/laplace.ts';
import { normalErrors } from '../../src/distributions/symmetric/normal.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import reference from '../reference/normal-and-laplace-tails.json';

const close = (actual: number, expected: number, relative = 1e-13) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300));

describe.each([
  { family: normalErrors, expected: reference.normal },
  { family: laplaceErrors, expected: reference.laplace },
])('the $family.name distribution', ({ family, expected }) => {
  const { location, scale } = reference;
  const distribution = family.at({ location, scale });
  const mirrored = (x: number) => 2 * location - x;

  it('agrees with R to the far tails', () => {
    reference.x.forEach((x, i) => {
      close(distribution.logPdf(x), expected.logPdf[i]!);
      close(distribution.cdf(x), expected.cdf[i]!, 1e-12);
      close(distribution.logCdf(x), expected.logCdf[i]!);
      close(distribution.logSf(mirrored(x)), expected.logCdf[i]!);
      close(distribution.sf(mirrored(x)), expected.cdf[i]!, 1e-12);
    });
    reference.p.forEach((p, i) => {
      close(distribution.quantile(p), expected.quantile[i]!);
    });
  });

  it('is fitted at its maximum likelihood', () => {
    const residuals = prepareResiduals(Float64Array.of(-3, 0.5, 1, 1.5, 2, 4, 11));
    const { parameters, logLikelihood } = family.fit(residuals);
    const at = (change: Record<string, number>) => {
      const { logPdf } = family.at({ ...parameters, ...change });
      return residuals.values.reduce((sum, x) => sum + logPdf(x), 0);
    };
    close(logLikelihood, at({}));
    for (const step of [-0.01, 0.01]) {
      expect(at({ location: parameters.location! + step })).toBeLessThan(logLikelihood);
      expect(at({ scale: parameters.scale! + step })).toBeLessThan(logLikelihood);
    }
  });
});
