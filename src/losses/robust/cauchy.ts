import { scale } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const cauchy = defineLoss({
  id: 'cauchy',
  name: 'Cauchy (Lorentzian) loss',
  short: 'Cauchy',
  formula: { latex: '\\ln\\!\\left(1+\\frac{r^2}{@scale^2}\\right)', plain: 'ln(1 + r²/@scale²)' },
  parameters: { scale },
  estimator: 'the center of the densest part',
  why: 'It is the Student-t loss with one degree of freedom.',
  optimal: 'outliers are extreme and frequent, and the start is good',
  hurts: 'the errors are moderate: it throws information away; it is not convex',
});
