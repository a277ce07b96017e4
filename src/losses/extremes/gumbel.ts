import { scale } from '../../distributions/symbols.ts';
import { defineLoss } from '../loss.ts';

export const gumbel = defineLoss({
  id: 'gumbel',
  name: 'Gumbel negative log-likelihood',
  short: 'Gumbel',
  formula: { latex: '\\frac{r}{@scale}+e^{-r/@scale}', plain: 'r/@scale + exp(−r/@scale)' },
  parameters: { scale },
  estimator: 'the mode of the maxima',
  why: 'The largest of many values follows a Gumbel distribution; the loss is linear on one side, exponential on the other.',
  optimal: 'targets are block maxima (floods, peak loads)',
  hurts: 'the data are not maxima: over-prediction is punished exponentially',
});
