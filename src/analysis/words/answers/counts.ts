import type { CountsSummary, Recommendation } from '../../report.ts';
import { overDispersed, significant, underDispersed } from '../../tasks/counts/dispersion.ts';
import type { ZeroCount } from '../../tasks/counts/zeros.ts';
import type { PricedCandidate } from '../../tasks/variance-choice.ts';
import { number, pValue } from '../format.ts';
import { verb } from '../verb.ts';
import { pricesInWords } from './data-needed.ts';

type Caveat = Recommendation['caveats'][number];

/** The choice among the likelihoods of counts. */
export interface CountsChoice {
  summary: CountsSummary;
  priced: readonly PricedCandidate[];
  chosen: PricedCandidate;
}

export function headline(
  { summary: { dispersion }, chosen: { id, parameters } }: CountsChoice,
  strength: Recommendation['strength'],
): string {
  const because = {
    poisson: `Poisson deviance: these are counts that vary ${dispersion < underDispersed ? 'no more than' : 'about as much as'} a Poisson distribution expects`,
    'negative-binomial': `the negative binomial likelihood (α = ${number(parameters?.alpha ?? 0, 2)}): these counts vary ${number(dispersion, 2)} times as much as a Poisson distribution allows`,
    binomial: `the binomial likelihood (K = ${parameters?.trials}): these look like counts out of ${parameters?.trials}, which vary most in the middle`,
  };
  return `${verb[strength]} ${because[id as keyof typeof because]}`;
}

export function reasons({ summary, priced, chosen }: CountsChoice): string[] {
  const { dispersion, dean, cameronTrivedi } = summary;
  return [
    'The target is a count: whole numbers from 0, with positive predictions. The variance of a count changes with its mean, so neither MSE (L2) nor MAE (L1) is its likelihood.',
    `The dispersion is ${number(dispersion, 3)}; a Poisson distribution has 1 (Dean’s test of an excess: z = ${number(dean.statistic, 3)}, p ${pValue(dean.pValue)}). In variance = μ + α μ², α = ${number(cameronTrivedi.alpha, 2)} ± ${number(cameronTrivedi.standardError, 2)}.`,
    ...(chosen.id === 'poisson' && dispersion > 1 && dean.pValue < significant
      ? [
          `The counts vary a little more than a Poisson distribution expects. Poisson deviance loses almost no precision by it, but its standard errors should be multiplied by √${number(dispersion, 3)}.`,
        ]
      : []),
    pricesInWords(priced, chosen),
    `${chosen.id === 'binomial' ? 'Binomial, Poisson' : 'Poisson, negative binomial'} and MSE (L2) all estimate the mean. MAE (L1) estimates the median, which for small counts is a whole number, often 0.`,
  ];
}

export const wouldChange = (loss: string): string =>
  ({
    poisson: `Counts that vary over ${overDispersed} times as much as a Poisson distribution allows (negative binomial), or many more zeros (a hurdle or zero-inflated distribution).`,
    binomial: 'Counts that can exceed this number: then Poisson, or MSE (L2) if they are not counts at all.',
  })[loss] ??
  'Predictions that explain the excess variation (Poisson), or many more zeros (a hurdle or zero-inflated distribution).';

export function zeroCaveat(
  { observed, expected, statistic, pValue: p }: ZeroCount,
  distribution: string,
): Caveat[] {
  if (statistic < 0 || p > significant || observed < 1.2 * expected || observed < 5) return [];
  return [
    {
      id: 'zero-inflated',
      text: `There are ${observed} zeros, but the ${distribution} distribution expects ${number(expected, 3)} (p ${pValue(p)}): some zeros may have a separate cause.`,
      advice:
        'Model first whether the count is zero (binary cross-entropy), then how large it is if not (a hurdle model), or use a zero-inflated likelihood.',
    },
  ];
}

export function underDispersedCaveat({ dispersion, dean }: CountsSummary): Caveat[] {
  if (dispersion >= underDispersed || 1 - dean.pValue >= significant) return [];
  return [
    {
      id: 'under-dispersed',
      text: `The counts vary less than a Poisson distribution expects (dispersion ${number(dispersion, 2)}, Dean’s z ${number(dean.statistic, 3)}).`,
      advice:
        'Poisson deviance still estimates the means, but its intervals are too wide. If each count has an upper limit, use the binomial likelihood; otherwise Conway–Maxwell–Poisson.',
    },
  ];
}

export const ceilingCaveat = (trials: number): Caveat[] => [
  {
    id: 'bounded',
    text: `These whole numbers vary as counts out of ${trials} do: most in the middle, little near 0 and ${trials}.`,
    advice: `If ${trials} is the most that can be counted, predict the share through a logit and train with the binomial likelihood, which is cross-entropy of count/${trials}. If not, set the task to regression or counts.`,
  },
];
