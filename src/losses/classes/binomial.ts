import { defineLoss } from '../loss.ts';

export const binomial = defineLoss({
  id: 'binomial',
  name: 'Binomial deviance',
  short: 'binomial deviance',
  formula: { latex: '-y\\ln p-(n-y)\\ln(1-p)', plain: '−y ln p − (n − y) ln(1 − p)' },
  parameters: {},
  estimator: 'the probability of a success',
  why: 'It is binary cross-entropy with n trials per row.',
  optimal: 'each row counts successes out of a known number of independent trials',
  hurts: 'trials within a row are correlated (overdispersion): use the beta-binomial distribution',
  estimatesMean: true,
});
