import { defineLoss } from '../loss.ts';

export const lInfinity = defineLoss({
  id: 'l-infinity',
  name: 'Largest absolute error',
  short: 'L∞ (minimax)',
  formula: { latex: '\\max_i |r_i|', plain: 'max |r|' },
  parameters: {},
  estimator: 'the midrange',
  why: 'Under a uniform distribution all residuals within the bounds are equally likely: only the largest matters.',
  optimal: 'the errors have hard bounds, such as rounding errors',
  hurts: 'anything is unbounded: one outlier decides the whole fit',
});
