import { defineLoss } from '../loss.ts';

export const brier = defineLoss({
  id: 'brier',
  name: 'Brier score (squared error of probabilities)',
  short: 'Brier',
  formula: { latex: '\\textstyle\\sum_k(p_k-[y=k])^2', plain: 'Σ (p_k − [y = k])²' },
  parameters: {},
  estimator: 'the probability of each class',
  why: 'It is proper but no likelihood: bounded, so a wrong label costs little.',
  optimal: 'a bounded score is wanted to compare models, or labels are noisy',
  hurts: 'used for training: its gradient vanishes where the model is confidently wrong',
});
