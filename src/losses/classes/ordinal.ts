import { defineLoss } from '../loss.ts';

export const ordinal = defineLoss({
  id: 'ordinal',
  name: 'Ordinal (cumulative logit) negative log-likelihood',
  short: 'ordinal NLL',
  formula: {
    latex: '-\\ln\\!\\left[F(c_y-\\eta)-F(c_{y-1}-\\eta)\\right]',
    plain: '−ln[F(c_y − η) − F(c_(y−1) − η)]',
  },
  parameters: {},
  estimator: 'the probability of each grade, through one score',
  why: 'Ordered grades are a hidden score cut at thresholds: their order matters, and the distances between them need not be equal.',
  optimal: 'labels are grades (1 to 5, low to high)',
  hurts: 'the effect of an input differs between thresholds (nonproportional odds)',
});
