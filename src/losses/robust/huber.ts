import { delta } from '../../distributions/symbols.ts';
import { root } from '../../numerics/optimum.ts';
import type { Points } from '../../numerics/standardized-points.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const huber = defineLoss({
  id: 'huber',
  name: 'Huber loss',
  short: 'Huber',
  formula: {
    latex:
      '\\begin{cases}\\frac12 r^2 & |r|\\le @delta\\\\ @delta\\left(|r|-\\frac12\\,@delta\\right) & |r|>@delta\\end{cases}',
    plain: 'r²/2 if |r| ≤ @delta, else @delta (|r| − @delta/2)',
  },
  parameters: { delta },
  manner: 'squares small errors, counts large ones in proportion to their size',
  estimator:
    'the center of the bulk of the data: errors up to δ count as in the mean, larger ones only by their sign',
  why: 'It is the minimax choice when most errors are normal and a small, symmetric share can be anything (Huber 1964).',
  optimal:
    'the errors are close to normal with some outliers; δ = 1.345 standard deviations keeps 95% of the efficiency of MSE (L2) at normal errors',
  hurts:
    'δ was left at a default of 1 although the data are in other units, or the errors are skewed and the mean is wanted',
  isRobust: true,
  // True of smooth L1, which is divided by δ; Huber's own loss would vanish.
  specialCases: [{ parameter: 'delta', value: 0, loss: 'l1' }],
  takesScale: true,
  aliases: {
    prose: [
      'huber’s loss',
      "huber's loss",
      'huber penalty',
      'huber function',
      'huber regression',
      'huber loss',
      'smooth l1 loss',
      'smooth-l1 loss',
      'smooth l1',
    ],
    settings: ['huber', 'smooth_l1', 'smoothl1'],
    parameter: ['delta', 'beta', 'huber_delta'],
  },
});

/** Huber's k for 95% efficiency at the normal distribution, in robust standard deviations. */
export const huberK = 1.345;

export const huberCandidates = /* @__PURE__ */ defineCandidates(huber, () => [
  {
    parameters: { k: huberK },
    psi: (r) => Math.max(-huberK, Math.min(huberK, r)),
    slope: { mean: ({ cdf }) => cdf(huberK) - cdf(-huberK) },
    growth: 0,
    isAlwaysListed: true,
    estimate: (points, { quantile, robustDeviation }) => ({
      location: huberLocation(points, quantile(0.5), huberK * robustDeviation),
      scale: robustDeviation,
    }),
  },
]);

/** Where the clipped residuals sum to 0; it lies within δ of the median. */
export function huberLocation(
  { x, weight }: Pick<Points, 'x' | 'weight'>,
  median: number,
  delta: number,
): number {
  const pull = (location: number) => {
    let total = 0;
    for (let i = 0; i < x.length; i++)
      total += weight[i]! * Math.max(-delta, Math.min(delta, x[i]! - location));
    return total;
  };
  return root(pull, median - delta, median + delta, 1e-9);
}
