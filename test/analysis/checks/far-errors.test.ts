import { describe, expect, it } from 'vitest';
import { farErrors } from '../../../src/analysis/checks/far-errors.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { farErrorsInWords } from '../../../src/analysis/words/far-errors.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const reportOf = (residuals: Float64Array): Report => {
  const analyzed = analyzeSample({ residuals });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
};
const dataCheck = ({ checks }: Report) => checks.find(({ id }) => id === 'data')!.detail;

describe('far errors', () => {
  const { laplace, normal } = seededRandom(3);
  const clean = Float64Array.from({ length: 400 }, laplace);

  it('counts errors beyond 3.5 robust standard deviations against what the distribution predicts', () => {
    // Quantiles of the Laplace distribution with scale 1: the median absolute deviation is ln 2.
    const n = 999;
    const residuals = Float64Array.from({ length: n }, (_, i) => {
      const p = (i + 0.5) / n;
      return p < 0.5 ? Math.log(2 * p) : -Math.log(2 * (1 - p));
    });
    const far = farErrors(prepareResiduals(residuals), [
      { id: 'laplace', parameters: { location: 0, scale: 1 }, logLikelihood: 0, probability: 1 },
    ]);
    const reach = 3.5 * 1.4826022185 * Math.LN2;
    expect(far.high).toBeCloseTo(reach, 1);
    expect(far.expected).toBeCloseTo(n * Math.exp(-reach), 0);
    expect(Math.abs(far.count - n * Math.exp(-reach))).toBeLessThan(2);
    expect(far).toMatchObject({ tooMany: false, tooFar: false });
  });

  it('does not report outliers in clean Laplace data, neither in the check nor in words', () => {
    const report = reportOf(clean);
    expect(report.farErrors!.count).toBeGreaterThan(3);
    expect(dataCheck(report)).not.toContain('outlier');
    expect(farErrorsInWords(report)).toMatch(
      /Laplace distribution, \d+ are expected there\. That many are to be expected\./,
    );
  });

  it('reports gross errors among normal ones as outliers, though the distribution fitted to them has heavy tails', () => {
    const residuals = Float64Array.from({ length: 400 }, normal);
    for (let row = 0; row < 3; row++) residuals[100 * row] = 60 + row;
    const report = reportOf(residuals);
    expect(report.farErrors).toMatchObject({ tooFar: true });
    expect(dataCheck(report)).toContain('the most extreme error is an outlier');
    expect(farErrorsInWords(report)).toContain('The most extreme lies farther out');
  });
});
