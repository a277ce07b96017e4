import { defineLoss } from '../loss.ts';

export const cosine = defineLoss({
  id: 'cosine',
  name: 'Cosine loss',
  short: '1 − cos',
  formula: { latex: '1-\\cos r', plain: '1 − cos r' },
  parameters: {},
  estimator: 'the mean direction',
  why: 'An angle’s Normal distribution is the von Mises distribution, whose log-density is a cosine: 359° is near 1°.',
  optimal: 'targets are angles, times of day or unit vectors',
  hurts: 'the length of a vector matters too',
});
