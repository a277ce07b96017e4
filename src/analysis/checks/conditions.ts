import type { CaveatId, Recommendation } from '../report.ts';

/** Something that the confidence assumes, and that a caveat says does not hold. */
interface Condition {
  /** A clause after `assuming`. */
  supposed: string;
  /** What to do first: that, before anything else, would change the answer. */
  first: string;
}

export type Conditions = Partial<Record<CaveatId, Condition>>;

/**
 * Of residuals whose distribution is asked for, what to fix first before the others. What is undone before the distribution is asked for
 * is not among them: a constant bias is centered away, an uneven variance divided out, rounding dithered.
 */
export const conditionsOfDistribution: Conditions = {
  trend: {
    supposed: 'the trend along the predictions stays',
    first: 'A model without the trend along the predictions: fix that first, then rerun.',
  },
  autocorrelated: {
    supposed: 'the rows are independent',
    first: 'A model of the dependence between rows: fix that first, then rerun with the new residuals.',
  },
  clustered: {
    supposed: 'rows of the same group are independent',
    first: 'A model that knows the groups: add them first, then rerun with the new residuals.',
  },
  'in-sample': {
    supposed: 'the model was not trained on these rows',
    first: 'Residuals of rows that the model was not trained on: use those first.',
  },
  bounded: {
    supposed: 'no limit cuts the errors off',
    first: 'A likelihood that knows the limits of the target: see the caveat.',
  },
  'zero-inflated': {
    supposed: 'the exact zeros have no separate cause',
    first: 'The cause of the exact zeros: look for it first.',
  },
  'none-fits': {
    supposed: 'one of the distributions considered holds',
    first:
      'Separating groups of rows, or transforming the target (by a logarithm, say), so that some distribution fits.',
  },
  'hidden-groups': {
    supposed: 'no column separates the groups of different variance',
    first: 'A column that separates the groups of different variance: look for it first.',
  },
  'outlier-driven': {
    supposed: 'the outliers are real',
    first: 'The outliers: check first whether they are mistakes, and rerun without those that are.',
  },
};

/** Of a target whose variance is tied to its mean: a wrong mean is taken for variance, and nothing undoes it. */
export const conditionsOfVariance: Conditions = {
  biased: {
    supposed: 'the predictions are right on average',
    first: 'Predictions that are right on average: recalibrate them first, then rerun.',
  },
  ...conditionsOfDistribution,
  heteroscedastic: {
    supposed: 'the variance follows the distribution',
    first: 'Right means at high and at low predictions: fix those first, then rerun.',
  },
};

type Strength = Recommendation['strength'];

/** An answer with what its caveats take from it: it is not strong where the confidence assumes what does not hold. */
export function soberly(
  strength: Strength,
  caveats: Recommendation['caveats'],
  conditions: Conditions,
): {
  strength: Strength;
  /** The answer's words with the assumptions, and, as what would change it, what to fix first. */
  qualified<Words extends { wouldChange: string }>(words: Words): Words & { supposing?: string };
} {
  const unmet = Object.entries(conditions)
    .filter(([id]) => caveats.some((caveat) => caveat.id === id))
    .map(([, condition]) => condition);
  const [urgent] = unmet;
  if (!urgent) return { strength, qualified: (words) => words };
  return {
    strength: strength === 'strong' ? 'leaning' : strength,
    qualified: (words) => ({
      ...words,
      supposing: unmet
        .map(({ supposed }) => supposed)
        .join(', ')
        .replace(/, (?!.*, )/, ' and '),
      wouldChange: urgent.first,
    }),
  };
}
