import { defineLoss } from '../loss.ts';

export const lInfinity = defineLoss({
  id: 'l-infinity',
  name: 'Maximum absolute error',
  short: 'L∞ (minimax)',
  formula: { latex: '\\max_i |r_i|', plain: 'max |r|' },
  isOfAllRows: true,
  parameters: {},
  estimator: 'the midrange',
  why: 'Under a uniform distribution all residuals within the bounds are equally likely, so only the largest matters.',
  optimal: 'the errors have hard bounds, as rounding errors do',
  hurts: 'the errors are unbounded: a single outlier then decides the whole fit',
  takesScale: true,
});
