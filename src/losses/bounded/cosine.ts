import { defineLoss } from '../loss.ts';

export const cosine = defineLoss({
  id: 'cosine',
  name: 'Cosine loss',
  short: '1 − cos',
  formula: { latex: '1-\\cos r', plain: '1 − cos r' },
  parameters: {},
  estimator: 'the mean direction',
  why: 'The von Mises distribution is the counterpart of the normal for angles; its log density is a cosine, so that 359° is close to 1°.',
  optimal: 'targets are angles, times of day or unit vectors',
  hurts: 'the length of a vector matters too',
  aliases: {
    prose: ['cosine embedding loss'],
  },
});
