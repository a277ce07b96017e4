import { expect, it } from 'vitest';
import { negativeBinomialModel } from '../../src/losses/counts/negative-binomial.ts';
import { poissonModel } from '../../src/losses/counts/poisson.ts';
import type { DispersionModel } from '../../src/losses/dispersion-model.ts';
import { gammaModel } from '../../src/losses/positive/gamma.ts';
import { inverseGaussianModel } from '../../src/losses/positive/inverse-gaussian.ts';
import { tweedieModel } from '../../src/losses/positive/tweedie.ts';

const models: [string, DispersionModel, Record<string, number>][] = [
  ['Poisson', poissonModel, {}],
  ['negative binomial', negativeBinomialModel, { alpha: 0.4 }],
  ['gamma', gammaModel, {}],
  ['inverse Gaussian', inverseGaussianModel, {}],
  ['Tweedie', tweedieModel, { p: 1.3 }],
];

it.each(models)(
  'the %s deviance falls as the variance says, dD/dμ = −2 (y − μ)/V(μ)',
  (_, model, parameters) => {
    const step = 1e-5;
    for (const y of [1, 3, 20])
      for (const mean of [0.5, 2, 30]) {
        const [above, below] = [mean + step, mean - step].map((at) => model.deviance(y, at, parameters));
        const slope = (-2 * (y - mean)) / model.variance(mean, parameters);
        expect((above! - below!) / (2 * step) / slope).toBeCloseTo(1, 5);
      }
  },
);

it.each(models)('the %s deviance is 0 where the prediction is right', (_, model, parameters) => {
  for (const y of [1, 3, 20]) expect(model.deviance(y, y, parameters)).toBeCloseTo(0, 12);
});
