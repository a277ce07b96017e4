import { tau } from '../../distributions/symbols.ts';
import { type CandidateDefinition, defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const quantile = defineLoss({
  id: 'quantile',
  name: 'Pinball (quantile) loss',
  short: 'quantile loss',
  formula: { latex: 'r\\,(@tau-[r<0])', plain: 'r (@tau − [r < 0])' },
  parameters: { tau },
  estimator: 'the τ-quantile',
  why: 'Predicting too low costs τ per unit and too high 1 − τ; the two balance at the τ-quantile.',
  optimal:
    'a quantile is wanted (stock levels, prediction intervals), or the errors follow an asymmetric Laplace distribution',
  hurts: 'the mean is wanted, or τ is extreme and rows are few',
  isAsymmetric: true,
  specialCases: [{ parameter: 'tau', value: 0.5, loss: 'l1' }],
  degree: 1,
  aliases: {
    prose: ['check loss', 'pinball function', 'pinball loss', 'quantile loss', 'quantile regression'],
    settings: ['quantile', 'pinball'],
    parameter: ['tau', 'quantile'],
  },
});

/** The pinball loss of a level: ψ jumps at 0, so its mean slope is the density there. */
export const pinball = (tau: number): CandidateDefinition => ({
  parameters: { tau },
  psi: (r) => (r < 0 ? tau - 1 : tau),
  slope: { mean: ({ logPdf }) => Math.exp(logPdf(0)) },
  growth: 0,
  estimate: (_, { quantile }) => ({ location: quantile(tau), scale: 1 }),
});

export const quantileCandidates = /* @__PURE__ */ defineCandidates(quantile, () =>
  [0.25, 0.1, 0.75, 0.9].map(pinball),
);
