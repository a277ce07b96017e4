import { fitSmooth } from '../../distributions/fitting/smooth.ts';
import { studentTShape } from '../../distributions/heavy-tailed/student-t.ts';
import { nu, scale } from '../../distributions/symbols.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const studentT = defineLoss({
  id: 'student-t',
  name: 'Student’s t negative log-likelihood',
  short: 'Student’s t',
  formula: {
    latex: '\\frac{@nu+1}{2}\\ln\\!\\left(1+\\frac{r^2}{@nu\\,@scale^2}\\right)',
    plain: '(@nu + 1)/2 · ln(1 + r² / (@nu @scale²))',
  },
  parameters: { nu, scale },
  manner: 'squares small errors, gives outliers almost no weight',
  estimator: 'the center of the distribution, with distant outliers almost ignored',
  why: 'The log density of a t distribution falls only with the logarithm of a large residual.',
  optimal: 'the tails are heavy: returns, sensor glitches, mislabeled targets',
  hurts: 'the starting point is poor: the loss is not convex, and distant points have almost no pull',
  evidence: 'the tails of these residuals are heavier than those of a normal distribution',
  isRobust: true,
  specialCases: [{ parameter: 'nu', value: 1, loss: 'cauchy' }],
  takesScale: true,
});

export const studentTCandidates = /* @__PURE__ */ defineCandidates(studentT, () =>
  [1, 2, 3, 5, 10].map((nu) => ({
    parameters: { nu },
    psi: (r) => ((nu + 1) * r) / (nu + r * r),
    slope: (r: number) => ((nu + 1) * (nu - r * r)) / (nu + r * r) ** 2,
    growth: -1,
    isAlwaysListed: nu === 5,
    hasScale: true,
    estimate: (points) => fitSmooth(points, studentTShape(nu)),
  })),
);
