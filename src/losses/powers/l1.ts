import { pinball } from '../asymmetric/quantile.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const l1 = defineLoss({
  id: 'l1',
  name: 'Absolute error',
  short: 'L1 (MAE)',
  formula: { latex: '|r|', plain: '|r|' },
  parameters: {},
  estimator: 'the median',
  why: 'The Laplace distribution’s log-density falls in proportion to the residual’s size.',
  optimal: 'the errors have a sharp peak and exponential tails; or the median is wanted',
  hurts:
    'the errors are Normal: it then needs 57 % more data for the same precision; or a skewed target’s mean is wanted',
});

export const l1Candidates = /* @__PURE__ */ defineCandidates(l1, () => [{ ...pinball(0.5), parameters: {} }]);
