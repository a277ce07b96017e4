import { fitSplitNormal } from '../../distributions/fitting/asymmetric.ts';
import { tau } from '../../distributions/symbols.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const expectile = defineLoss({
  id: 'expectile',
  name: 'Expectile loss (asymmetric squared error)',
  short: 'expectile loss',
  formula: { latex: '|@tau-[r<0]|\\;r^2', plain: '|@tau − [r < 0]| r²' },
  parameters: { tau },
  estimator: 'the τ-expectile; the mean for τ = 0.5',
  why: 'Squared errors with a different weight on each side: the likelihood of a split normal distribution.',
  optimal:
    'an expectile is wanted, or the errors are mildly skewed with light tails and slopes matter more than the level',
  hurts: 'there are outliers, or a quantile is meant, which an expectile is not',
  isAsymmetric: true,
  specialCases: [{ parameter: 'tau', value: 0.5, loss: 'l2' }],
  degree: 2,
  aliases: {
    prose: ['expectile loss', 'expectile regression'],
    settings: ['expectile'],
  },
});

export const expectileCandidates = /* @__PURE__ */ defineCandidates(expectile, () =>
  [0.1, 0.25, 0.75, 0.9].map((tau) => {
    const weight = (r: number) => (r < 0 ? 1 - tau : tau);
    return {
      parameters: { tau },
      psi: (r) => weight(r) * r,
      slope: weight,
      growth: 1,
      estimate: (points) => ({
        location: fitSplitNormal(points, Math.sqrt((1 - tau) / tau)).location,
        scale: 1,
      }),
    };
  }),
);
