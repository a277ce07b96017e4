import { fitSmooth } from '../../distributions/fitting/smooth.ts';
import { logisticShape } from '../../distributions/heavy-tailed/logistic.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const logCosh = defineLoss({
  id: 'log-cosh',
  name: 'Log-cosh',
  short: 'log-cosh',
  formula: { latex: '\\ln\\cosh r', plain: 'ln cosh r' },
  parameters: {},
  manner: 'squares small errors, counts large ones in proportion to their size',
  estimator: 'the center of a symmetric distribution, between mean and median',
  why: 'The log density of a logistic distribution is quadratic in the middle and linear in the tails.',
  optimal:
    'the tails are slightly heavier than normal and r is measured in units of twice the logistic scale',
  hurts:
    'the data are not scaled: it is close to MAE (L1) where errors are large numbers, and to MSE (L2) where they are far below 1',
  isRobust: true,
  takesScale: true,
  aliases: {
    prose: ['log-cosh', 'logcosh', 'log-cosh loss'],
    settings: ['log_cosh', 'logcosh'],
  },
});

export const logCoshCandidates = /* @__PURE__ */ defineCandidates(logCosh, () => [
  {
    parameters: {},
    psi: (r) => Math.tanh(r / 2),
    slope: (r) => (1 - Math.tanh(r / 2) ** 2) / 2,
    growth: 0,
    isAlwaysListed: true,
    hasScale: true,
    estimate: (points) => fitSmooth(points, logisticShape),
  },
]);
