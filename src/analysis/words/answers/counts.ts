import type { Purpose, Recommendation } from '../../report.ts';
import { overDispersed, significant, underDispersed } from '../../tasks/counts/dispersion.ts';
import type { CountsSummary } from '../../tasks/target-summaries.ts';
import type { ComparedCandidate } from '../../tasks/variance-choice.ts';
import { number, pValue } from '../format.ts';
import { verb } from '../verb.ts';
import { efficienciesInWords } from './data-needed.ts';

/** The choice among the likelihoods of counts. */
export interface CountsChoice {
  summary: CountsSummary;
  compared: readonly ComparedCandidate[];
  chosen: ComparedCandidate;
}

export function headline(
  { summary, chosen: { id, parameters } }: CountsChoice,
  strength: Recommendation['strength'],
): string {
  const { dispersion } = summary;
  const much =
    dispersion < underDispersed
      ? 'no more than'
      : variesMore(summary)
        ? 'little more than'
        : 'about as much as';
  const because = {
    poisson: `Poisson deviance with a log link: these are counts that vary ${much} a Poisson distribution expects`,
    'negative-binomial': `negative binomial NLL (α = ${number(parameters?.alpha ?? 0, 2)}): these counts vary ${number(dispersion, 2)} times as much as a Poisson distribution allows`,
    binomial: `binomial deviance (out of ${parameters?.trials}): these look like counts out of ${parameters?.trials}, which vary most in the middle`,
  };
  return `${verb[strength]} ${because[id as keyof typeof because]}`;
}

/** Whether the excess over a Poisson distribution is more than chance. */
const variesMore = ({ dispersion, dean }: CountsSummary): boolean =>
  dispersion > 1 && dean.pValue < significant;

export function reasons({ summary, compared, chosen }: CountsChoice, purpose?: Purpose): string[] {
  const { dispersion, dean, cameronTrivedi } = summary;
  return [
    'The target is a count: whole numbers from 0, with positive predictions. The variance of a count changes with its mean, so neither MSE (L2) nor MAE (L1) is its likelihood.',
    `The dispersion is ${number(dispersion, 3)}; a Poisson distribution has 1 (Dean’s test of an excess: z = ${number(dean.statistic, 3)}, p ${pValue(dean.pValue)}). In variance = μ + α μ², α = ${number(cameronTrivedi.alpha, 2)} ± ${number(cameronTrivedi.standardError, 2)}.`,
    ...(chosen.id === 'poisson' && variesMore(summary)
      ? [
          `The counts vary little more than a Poisson distribution expects. Poisson deviance loses almost no precision by it, but its standard errors should be multiplied by √${number(dispersion, 3)}.`,
        ]
      : []),
    ...efficienciesInWords(compared, chosen, purpose),
    `${chosen.id === 'binomial' ? 'Binomial deviance, Poisson deviance' : 'Poisson deviance, negative binomial NLL'} and MSE (L2) all estimate the mean. MAE (L1) estimates the median, which for small counts is a whole number, often 0.`,
  ];
}

export const wouldChange = (loss: string): string =>
  ({
    poisson: `Counts that vary over ${overDispersed} times as much as a Poisson distribution allows (negative binomial), or many more zeros (a hurdle or zero-inflated distribution).`,
    binomial:
      'Counts that can exceed this number: then Poisson deviance, or MSE (L2) if they are not counts at all.',
  })[loss] ??
  'Predictions that explain the excess variation (Poisson), or many more zeros (a hurdle or zero-inflated distribution).';
