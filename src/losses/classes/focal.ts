import { defineLoss } from '../loss.ts';

export const focal = defineLoss({
  id: 'focal',
  name: 'Focal loss',
  short: 'focal',
  formula: { latex: '-(1-p_y)^{\\gamma}\\ln p_y', plain: '−(1 − p_y)^γ ln p_y' },
  parameters: {},
  estimator: 'a ranking; not a probability',
  why: 'No distribution implies it: it turns down easy rows so that rare, hard ones are heard.',
  optimal: 'one class is swamped by easy negatives and only the ranking matters (object detection)',
  hurts: 'probabilities are wanted: it is not proper; and it listens most to wrong labels',
});
