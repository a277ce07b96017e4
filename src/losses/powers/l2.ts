import type { Points } from '../../numerics/standardized-points.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const l2 = defineLoss({
  id: 'l2',
  name: 'Squared error',
  short: 'L2 (MSE)',
  formula: { latex: 'r^2', plain: 'r²' },
  parameters: {},
  estimator: 'the mean',
  why: 'The Normal distribution’s log-density falls with the square of the residual.',
  optimal: 'the errors are Normal with one spread; or the mean itself is wanted',
  hurts: 'the tails are heavy: one residual of ten spreads counts as much as a hundred of one',
});

export const l2Candidates = /* @__PURE__ */ defineCandidates(l2, () => [
  {
    parameters: {},
    psi: (r) => r,
    slope: () => 1,
    growth: 1,
    estimate: (points) => ({ location: mean(points), scale: 1 }),
  },
]);

function mean({ n, x, weight }: Points): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += weight[i]! * x[i]!;
  return total / n;
}
