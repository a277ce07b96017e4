import { defineLoss } from '../loss.ts';

export const dirichlet = defineLoss({
  id: 'dirichlet',
  name: 'Dirichlet negative log-likelihood',
  short: 'Dirichlet',
  formula: {
    latex: '\\ln B(a)-\\textstyle\\sum_k a_k\\ln y_k',
    plain: 'ln B(a) − Σ a_k ln y_k',
  },
  parameters: {},
  estimator: 'the mean composition',
  why: 'It extends the beta distribution to more than two shares.',
  optimal: 'targets are compositions that sum to one',
  hurts: 'a share is exactly zero',
  estimatesMean: true,
});
