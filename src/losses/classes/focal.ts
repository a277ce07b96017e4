import { defineLoss } from '../loss.ts';

export const focal = defineLoss({
  id: 'focal',
  name: 'Focal loss',
  short: 'focal',
  formula: { latex: '-(1-p_y)^{@gamma}\\ln p_y', plain: '−(1 − p_y)^@gamma ln p_y' },
  parameters: {
    gamma: {
      latex: '\\gamma',
      plain: 'γ',
      meaning: 'how much less a row counts the surer it is: 0 is the log loss',
    },
  },
  estimator:
    'a distorted probability that keeps the ranking; it needs recalibration to be read as a probability',
  why: 'No distribution implies it: it reduces the weight of easy rows so that rare, hard ones count.',
  optimal: 'one class is swamped by easy negatives and only the ranking matters (object detection)',
  hurts:
    'calibrated probabilities are wanted, since it is not a proper score; and it gives wrong labels the most weight',
  specialCases: [{ parameter: 'gamma', value: 0, loss: 'cross-entropy' }],
  aliases: {
    prose: ['focal loss'],
    settings: ['focal', 'sigmoid_focal'],
    parameter: ['gamma', 'focal_gamma'],
  },
});
