import type { CaveatId, Recommendation } from '../report.ts';

/** Something that the confidence supposes, and that a caveat says does not hold. */
interface Condition {
  /** A clause after `if`. */
  supposed: string;
  /** What to do first: that, before anything else, would change the answer. */
  first: string;
}

export type Conditions = Partial<Record<CaveatId, Condition>>;

/**
 * Of residuals whose distribution is asked for, what to mend first before the others. What is undone before the distribution is asked for
 * is not among them: a constant bias is centered away, an uneven spread divided out, rounding dithered.
 */
export const conditionsOfDistribution: Conditions = {
  trend: {
    supposed: 'the trend along the predictions stays',
    first: 'A model without the trend along the predictions: mend that first, then ask again.',
  },
  autocorrelated: {
    supposed: 'the rows were independent',
    first: 'A model of how the rows depend on each other: mend that first, then ask again of what is left.',
  },
  clustered: {
    supposed: 'rows of one group were independent',
    first: 'A model that knows the groups: look at those first, then rerun with what is left.',
  },
  'in-sample': {
    supposed: 'the model had not seen these rows',
    first: 'Residuals of rows that the model has not seen: ask of those first.',
  },
  bounded: {
    supposed: 'no limit cut the errors off',
    first: 'A likelihood that knows the limits of the target: see the caveat first, then rerun.',
  },
  'zero-inflated': {
    supposed: 'the exact zeros had no cause of their own',
    first: 'The cause of the exact zeros: look for it first.',
  },
  'none-fits': {
    supposed: 'one of the distributions known here held',
    first:
      'Groups told apart, or a transformation of the target (a logarithm, say), after which some distribution fits.',
  },
  'hidden-groups': {
    supposed: 'the groups of different variance cannot be told apart',
    first: 'The column that tells groups of different variance apart: look for it first.',
  },
  'outlier-driven': {
    supposed: 'the residuals farthest out are no mistakes',
    first: 'The residuals farthest out: look first whether they are mistakes, and ask again without those.',
  },
};

/** Of a target whose variance is tied to its mean: a wrong mean is taken for variance, and nothing undoes it. */
export const conditionsOfVariance: Conditions = {
  biased: {
    supposed: 'the predictions were right on average',
    first: 'Predictions that are right on average: recalibrate them first, then ask again.',
  },
  ...conditionsOfDistribution,
  heteroscedastic: {
    supposed: 'the spread were as the distribution says',
    first: 'Right means at high and at low predictions: look at those first, then ask again.',
  },
};

type Strength = Recommendation['strength'];

/** An answer with what its caveats take from it: it is not strong where the confidence supposes what does not hold. */
export function soberly(
  strength: Strength,
  caveats: Recommendation['caveats'],
  conditions: Conditions,
): {
  strength: Strength;
  /** The answer's words with the suppositions, and, as what would change it, what to mend first. */
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
      supposing: unmet.map(({ supposed }) => supposed).join(' and '),
      wouldChange: urgent.first,
    }),
  };
}
