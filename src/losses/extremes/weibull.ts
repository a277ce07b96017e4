import { shape } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const weibull = defineLoss({
  id: 'weibull',
  name: 'Weibull negative log-likelihood',
  short: 'Weibull',
  formula: {
    latex: '\\left(\\frac{y}{\\lambda}\\right)^{@k}+@k\\ln\\lambda',
    plain: '(y/λ)^@k + @k ln λ',
  },
  parameters: { k: shape },
  estimator: 'the characteristic life λ (the 63% quantile)',
  why: 'A failure rate that rises or falls with a power of age gives a Weibull distribution.',
  optimal: 'targets are lifetimes; censored rows enter through their survival probability',
  hurts: 'censored rows are treated as failures',
});
