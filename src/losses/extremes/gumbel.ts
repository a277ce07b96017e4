import { scale } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const gumbel = defineLoss({
  id: 'gumbel',
  name: 'Gumbel negative log-likelihood',
  short: 'Gumbel',
  formula: { latex: '\\frac{r}{@scale}+e^{-r/@scale}', plain: 'r/@scale + exp(−r/@scale)' },
  parameters: { scale },
  estimator: 'the mode of the maxima; the mean lies 0.577 s above it',
  why: 'The largest of many values follows a Gumbel distribution if their tails are light (normal, exponential, gamma); heavy tails lead to a Fréchet distribution.',
  optimal: 'targets are block maxima of values with light tails (floods, peak loads)',
  hurts: 'the data are not maxima: predictions that are too high are penalized exponentially',
});
