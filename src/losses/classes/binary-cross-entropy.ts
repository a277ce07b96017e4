import { defineLoss } from '../loss.ts';

export const binaryCrossEntropy = defineLoss({
  id: 'binary-cross-entropy',
  name: 'Binary cross-entropy (log loss)',
  short: 'binary cross-entropy',
  formula: { latex: '-y\\ln p-(1-y)\\ln(1-p)', plain: '−y ln p − (1 − y) ln(1 − p)' },
  parameters: {},
  estimator: 'the probability of class 1, or the mean share',
  why: 'A label that is 0 or 1 can only be Bernoulli, and the negative log of its probability is this loss. A share between 0 and 1 takes the label’s place as a soft target: the mean stays right.',
  optimal: 'rows are independent, labels or shares are correct, and a probability or a mean share is wanted',
  hurts:
    'labels or shares are wrong, or classes are reweighted and the output is still read as a probability',
  estimatesMean: true,
  aliases: {
    prose: [
      'bce loss',
      'binary crossentropy',
      'logistic loss',
      'binary cross-entropy',
      'binary cross entropy',
    ],
    settings: [
      'bce',
      'bce_with_logits',
      'binary_cross_entropy',
      'binary_crossentropy',
      'sigmoid_cross_entropy',
    ],
  },
});
