import { defineLoss } from '../loss.ts';

export const hinge = defineLoss({
  id: 'hinge',
  name: 'Hinge loss',
  short: 'hinge',
  formula: { latex: '\\max(0,\\,1-y\\,s),\\quad y=\\pm1', plain: 'max(0, 1 − y s), y = ±1' },
  parameters: {},
  estimator: 'which class is more likely; not a probability',
  why: 'No distribution implies it: it only requires a margin (support vector machines).',
  optimal: 'only the decision matters and sparse support vectors help',
  hurts: 'a probability is wanted',
  aliases: {
    prose: ['squared hinge loss', 'hinge loss'],
    settings: ['hinge'],
  },
});
