import { defineLoss } from '../loss.ts';

export const brier = defineLoss({
  id: 'brier',
  name: 'Brier score (squared error of probabilities)',
  short: 'Brier',
  formula: { latex: '\\textstyle\\sum_k(p_k-[y=k])^2', plain: 'Σ (p_k − [y = k])²' },
  parameters: {},
  estimator: 'the probability of each class',
  why: 'It is a proper score but not a likelihood: it is bounded, so a wrong label costs little.',
  optimal: 'a bounded score is wanted for comparing models, or labels are noisy',
  hurts: 'it is used for training: its gradient vanishes where the model is confidently wrong',
  estimatesMean: true,
  aliases: {
    prose: ['brier score'],
  },
});
