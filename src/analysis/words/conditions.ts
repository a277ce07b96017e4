import type { CaveatId, Check } from '../report.ts';

/** Something that the confidence assumes, and that a caveat says does not hold. */
interface Condition {
  /** A clause after `assuming`. */
  assumption: string;
  /** What to do first, because it is what most would change the answer. */
  first: string;
}

export type Conditions = Partial<Record<CaveatId, Condition>>;

/**
 * Conditions for residuals whose distribution decides, what to fix first before the others. Problems that the analysis
 * corrects itself are not included: a constant bias is subtracted, an uneven variance divided out, rounding dithered.
 */
export const conditionsOfDistribution: Conditions = {
  'long-way': {
    assumption: 'the errors are to be measured the long way around the circle',
    first: 'Errors taken the short way around the circle.',
  },
  trend: {
    assumption: 'the trend along the predictions stays',
    first: 'A model without the trend along the predictions.',
  },
  autocorrelated: {
    assumption: 'the correlated rows count as independent',
    first: 'A model of the dependence between rows, whose residuals are then independent.',
  },
  clustered: {
    assumption: 'the rows of a group count as independent',
    first: 'A model that includes the groups.',
  },
  'in-sample': {
    assumption: 'the training on these rows did not matter',
    first: 'Residuals of rows that the model was not trained on.',
  },
  bounded: {
    assumption: 'no limit cuts the errors off',
    first: 'A likelihood that accounts for the limits of the target.',
  },
  'zero-inflated': {
    assumption: 'the exact zeros have no separate cause',
    first: 'A separate cause of the exact zeros, once it is found.',
  },
  'none-fits': {
    assumption: 'one of the distributions considered holds',
    first:
      'Separating groups of rows, or transforming the target (by a logarithm, say), so that some distribution fits.',
  },
  'hidden-groups': {
    assumption: 'no column separates the groups of different variance',
    first: 'A column that separates the groups of different variance.',
  },
  'outlier-driven': {
    assumption: 'the outliers are real',
    first: 'Outliers that prove to be mistakes; rerun without them.',
  },
};

/**
 * Conditions for a target whose variance is tied to its mean: a wrong mean is
 * mistaken for variance, and nothing corrects it.
 */
export const conditionsOfVariance: Conditions = {
  biased: {
    assumption: 'the predictions are right on average',
    first: 'Predictions that are right on average.',
  },
  ...conditionsOfDistribution,
  heteroscedastic: {
    assumption: 'the variance follows the distribution',
    first: 'Predictions that are right on average at high and at low values.',
  },
};

/** What every answer assumes if no order, series or group of the rows could show it. */
export const uncheckedIn = (checks: readonly Check[]): string | undefined =>
  checks.some(({ id, state }) => id === 'independence' && state === 'unknown')
    ? 'the rows are independent'
    : undefined;
