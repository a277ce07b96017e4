import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide, likelihoodOf } from '../../src/choice/decide.ts';
import { candidates } from '../../src/choice/efficiency/candidates.ts';
import { errorDistributions } from '../../src/distributions/error-distributions.ts';
import { type DistributionId, distributionById } from '../../src/distributions/index.ts';
import { lossById } from '../../src/losses/index.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

const data = (id: string) => {
  const text = readFileSync(new URL(`../reference/data/${id}.json`, import.meta.url), 'utf8');
  return prepareResiduals(Float64Array.from((JSON.parse(text) as { residuals: number[] }).residuals));
};

describe('the likelihood for intervals', () => {
  it.each(Object.values(errorDistributions))(
    'is named by a distribution that residuals are fitted with, unless it is asymmetric: $id',
    ({ id, isAsymmetric }) => {
      const { forIntervals } = distributionById(id as DistributionId);
      expect(forIntervals === undefined).toBe(isAsymmetric === true);
      if (!forIntervals?.parameters) return;
      const { loss, parameters } = forIntervals;
      const compared = candidates.filter((other) => other.loss === (lossById(loss).modelsScaleOf ?? loss));
      const names = Object.keys(parameters({ p: 1.5, nu: 3, scale: 1 }));
      expect(names).toHaveLength(1);
      for (const { parameters: shape, hasScale } of compared)
        expect(Object.keys(shape).concat(hasScale ? 'scale' : [])).toContain(names[0]);
    },
  );

  it('takes the nearest shape that is compared, or none', () => {
    expect(likelihoodOf(decide(data('normal-5000')))).toEqual({ loss: 'gaussian-nll', parameters: {} });
    expect(likelihoodOf(decide(data('laplace-5001')))).toEqual({ loss: 'laplace-nll', parameters: {} });
    // The maximum-likelihood estimate of ν is 2.9 by R's `MASS::fitdistr(x, "t")`.
    expect(likelihoodOf(decide(data('student-t3-500')))).toEqual({
      loss: 'student-t-nll',
      parameters: { nu: 3 },
    });
  });

  it('takes the fitted scale in the data’s units', () => {
    const decision = decide(data('logistic-20000'));
    const { loss, parameters } = likelihoodOf(decision);
    const logistic = decision.families.find(({ id }) => id === 'logistic')!;
    expect(loss).toBe('log-cosh');
    expect(parameters.scale).toBeCloseTo(logistic.parameters.scale!, 6);
  });
});
