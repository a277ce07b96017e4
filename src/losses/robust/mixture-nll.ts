import { defineLoss } from '../loss.ts';

export const mixtureNll = defineLoss({
  id: 'mixture-nll',
  name: 'Mixture negative log-likelihood',
  short: 'mixture NLL',
  formula: {
    latex: '-\\ln\\textstyle\\sum_k w_k\\, f_k(y)',
    plain: '−ln Σ w_k f_k(y)',
  },
  parameters: {},
  estimator: 'the whole distribution, with several modes where there are several',
  why: 'Errors from several sources have a density that is a sum, and the logarithm of a sum does not simplify.',
  optimal: 'the errors come from distinct sources, or the target has several modes',
  hurts: 'there are few rows: components then collapse onto single points',
  takesScale: true,
});
