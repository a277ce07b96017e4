import { defineLoss } from '../loss.ts';

export const crossEntropy = defineLoss({
  id: 'cross-entropy',
  name: 'Cross-entropy (log loss)',
  short: 'cross-entropy',
  formula: { latex: '-\\ln p_y', plain: '−ln p_y' },
  parameters: {},
  estimator: 'the probability of each class',
  why: 'Any distribution on K labels is categorical, and the negative log of its probability is cross-entropy.',
  optimal: 'rows are independent, labels are correct, and probabilities are wanted',
  hurts: 'labels are wrong: a confident, correct prediction is penalized without bound for a wrong label',
  estimatesMean: true,
  aliases: {
    prose: [
      'logarithmic loss',
      'categorical crossentropy',
      'crossentropy',
      'log loss',
      'log-loss',
      'logloss',
      'cross-entropy',
      'cross entropy',
    ],
    settings: [
      'cross_entropy',
      'crossentropy',
      'categorical_crossentropy',
      'label_smoothing_cross_entropy',
      'softmax_cross_entropy',
      'log_loss',
      'nll_loss',
    ],
  },
});
