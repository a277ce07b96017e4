import { scale } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const cauchy = defineLoss({
  id: 'cauchy',
  name: 'Cauchy (Lorentzian) loss',
  short: 'Cauchy',
  formula: { latex: '\\ln\\!\\left(1+\\frac{r^2}{@scale^2}\\right)', plain: 'ln(1 + r²/@scale²)' },
  parameters: { scale },
  estimator: 'the center of the densest part of the data',
  why: 'It is the Student’s t loss with one degree of freedom.',
  optimal: 'outliers are extreme and frequent, and the starting point is good',
  hurts: 'the tails are light or moderate: it then discards information; and it is not convex',
  isRobust: true,
  takesScale: true,
  aliases: {
    prose: ['cauchy loss'],
    settings: ['cauchy'],
  },
});
