import { describe, expect, it } from 'vitest';
import { normalLaplacePosterior } from '../../src/choice/normal-laplace.ts';
import { runTest } from '../../src/hypothesis-tests/test.ts';
import { zeroMeanT } from '../../src/hypothesis-tests/zero-mean-t.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import reference from '../reference/weighted.json';

describe.each(reference.cases)('residuals with sample weights: $name', (expected) => {
  const residuals = prepareResiduals(Float64Array.from(expected.values), {
    weights: Float64Array.from(expected.weights),
  });

  it('have the descriptive statistics that numpy gives', () => {
    expect(residuals.worth).toBeCloseTo(expected.worth, 9);
    expect(residuals.mean).toBeCloseTo(expected.mean, 12);
    expect(residuals.standardDeviationMle).toBeCloseTo(expected.deviation, 12);
  });

  it('have the marginal likelihoods that integration over location and scale gives', () => {
    const { normal, laplace } = normalLaplacePosterior(residuals);
    expect(normal.logMarginal).toBeCloseTo(expected.normal, 5);
    expect(laplace.logMarginal).toBeCloseTo(expected.laplace, 5);
  });

  it('are tested for a zero mean with the standard error of a weighted mean', () => {
    const result = runTest(zeroMeanT, residuals);
    expect(result).toMatchObject({
      kind: 'result',
      statistic: expect.closeTo(expected.t, 9),
      pValue: expect.closeTo(expected.pValue, 9),
    });
  });
});
