import { leastPowerLocation } from '../../distributions/fitting/power.ts';
import { power } from '../../distributions/symbols.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const lp = defineLoss({
  id: 'lp',
  name: 'Power loss',
  short: 'Lp',
  shortWithShape: 'L@',
  formula: { latex: '|r|^{@p}', plain: '|r|^@p' },
  parameters: { p: power },
  estimator:
    'the center of a symmetric distribution: from the median (p = 1) over the mean (p = 2) toward the midrange (p → ∞)',
  why: 'The log density of a generalized normal distribution falls with the p-th power of the residual.',
  optimal: 'the tails lie between Laplace and normal (1 < p < 2) or are shorter than normal (p > 2)',
  hurts: 'p is above 2 and there are outliers, or p was estimated from few rows',
  evidence: 'these residuals lie between a normal and a Laplace distribution',
  specialCases: [
    { parameter: 'p', value: 1, loss: 'l1' },
    { parameter: 'p', value: 2, loss: 'l2' },
  ],
  degree: 'p',
});

export const lpCandidates = /* @__PURE__ */ defineCandidates(lp, () =>
  [1.25, 1.5, 1.75, 3, 4, 6].map((p) => ({
    parameters: { p },
    psi: (r) => Math.sign(r) * Math.abs(r) ** (p - 1),
    slope: (r: number) => (p - 1) * Math.abs(r) ** (p - 2),
    growth: p - 1,
    isAlwaysListed: p === 1.5 || p === 4,
    estimate: (points) => ({ location: leastPowerLocation(points, p), scale: 1 }),
  })),
);
