import { defineLoss } from '../loss.ts';

export const softCrossEntropy = defineLoss({
  id: 'soft-cross-entropy',
  name: 'Cross-entropy with soft targets or counts',
  short: 'soft cross-entropy',
  formula: { latex: '-\\textstyle\\sum_k q_k\\ln p_k', plain: '−Σ q_k ln p_k' },
  parameters: {},
  estimator: 'the share of each class',
  why: 'Grouped labels are multinomial; their shares take the place of the 0/1 label.',
  optimal: 'targets are counts, votes, or the probabilities of another model (distillation, KL divergence)',
  hurts: 'targets do not sum to one',
  estimatesMean: true,
  aliases: {
    settings: ['kl_div', 'kl_divergence'],
  },
});
