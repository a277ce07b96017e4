import type { Purpose, Recommendation } from '../../report.ts';
import { lognormalProbability, type RatioDistributions } from '../../tasks/positive/ratio-distributions.ts';
import type { TweedieZeros } from '../../tasks/positive/tweedie-zeros.ts';
import type { VariancePower } from '../../tasks/positive/variance-power.ts';
import type { ComparedCandidate } from '../../tasks/variance-choice.ts';
import { capitalized, number, percent } from '../format.ts';
import { verb } from '../verb.ts';
import { efficienciesInWords } from './data-needed.ts';
import { withLogLink } from './for-purpose.ts';

/** The choice among the likelihoods of positive targets. */
interface PositiveChoice {
  power: VariancePower;
  distributions: RatioDistributions | undefined;
  compared: readonly ComparedCandidate[];
  chosen: ComparedCandidate;
  /** Root mean square of y/μ − 1. */
  relative: number;
  /** Exact zeros that a Tweedie distribution explains, and whether their number and its change with the mean match it. */
  zeros?: TweedieZeros & { match: boolean };
}

/**
 * A normal distribution with a larger relative error would clearly produce
 * negative values (zero is 3.3 standard deviations away).
 */
const relativeErrorOfNormal = 0.3;
export const answer = (
  choice: PositiveChoice,
  strength: Recommendation['strength'],
  purpose?: Purpose,
): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange'> => ({
  headline: `${verb[strength]} ${choice.chosen.name}${withLogLink.has(choice.chosen.id) ? ' with a log link' : ''}: the errors grow with the prediction${choice.chosen.id === 'l2' ? ', but too little to matter' : ` (variance ∝ mean^${number(choice.power.power, 2)})`}`,
  reasons: reasons(choice, purpose),
  wouldChange:
    'Errors of the same size at all predictions (MSE), a target that can be negative, or a need for the median instead of the mean (MAE on ln y).',
});

function reasons(
  { power: { power, interval }, distributions, compared, chosen, relative, zeros }: PositiveChoice,
  purpose?: Purpose,
): string[] {
  return [
    `The variance is proportional to the mean to the power ${number(power, 2)} (95% interval ${number(interval[0], 2)} to ${number(interval[1], 2)}). The power is 0 for MSE (L2), 1 for Poisson deviance, 2 for gamma deviance and MSLE (a lognormal target), 3 for inverse Gaussian deviance.`,
    `The relative error is ${Math.round(100 * relative)}%${relative > relativeErrorOfNormal ? ': a normal distribution that wide would include negative values, which this target never has' : ''}.`,
    ...(zeros ? [zerosInWords(zeros)] : []),
    ...(distributions
      ? [
          `For the ratios observed / predicted, ${lognormalProbability(distributions) > 0.5 ? 'a lognormal' : 'a gamma'} distribution is more likely (log-likelihoods: gamma ${number(distributions.gammaLogLikelihood, 5)}, lognormal ${number(distributions.lognormalLogLikelihood, 5)}).`,
        ]
      : []),
    ...efficienciesInWords(compared, chosen, purpose),
    chosen.id === 'squared-log'
      ? 'MSE on ln y estimates the median of y (its geometric mean); times exp(σ²/2) that is the mean, which gamma deviance estimates directly.'
      : `${capitalized(chosen.name)} estimates the mean. MAE (L1) estimates the median, which is lower for a target skewed to the right.`,
  ];
}

/** Zeros that do not match point to the predictions or the amounts, not to a separate cause. */
function zerosInWords({ share, least, most, match }: TweedieZeros & { match: boolean }): string {
  const zeros = `${percent(share)} of the values are exactly zero, `;
  if (match)
    return `${zeros}as a Tweedie distribution with this variance expects: sums of a few amounts, or of none.`;
  const how =
    share < least
      ? `fewer than a Tweedie distribution with this variance expects (${percent(least)} to ${percent(most)})`
      : 'but they change with the mean in another way than a Tweedie distribution with this variance expects';
  return `${zeros}${how}. Predictions that miss part of the mean cause that, and so do amounts with heavier tails than gamma. Tweedie deviance estimates the mean all the same; for intervals, model how often there is an amount and how large it is apart.`;
}
