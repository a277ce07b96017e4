import type { Purposes } from '../../../choice/purpose/purposes.ts';
import { lossName } from '../../../losses/loss-name.ts';
import type { Unpurposed } from '../../purpose/answer-purpose.ts';
import type { CaveatId, LossUse, Purpose, Recommendation } from '../../report.ts';
import { verb } from '../verb.ts';

/** `MSE (L2)`, `Poisson deviance with a log link`. */
export const useInWords = ({ loss, parameters }: LossUse): string =>
  loss === 'poisson' || loss === 'tweedie'
    ? `${lossName(loss, parameters)} deviance with a log link`
    : lossName(loss, parameters);

const uses: Record<'mean' | 'median' | 'distribution', string> = {
  mean: 'totals and RMSE',
  median: 'typical values and MAE',
  distribution: 'intervals',
};

/** The headline: the answer for the purpose, and the other answer where the two differ. */
export function headlineFor({
  given: { recommendation },
  advised,
  purposes,
  purpose,
  same,
  differ,
  strength,
}: {
  given: Unpurposed;
  advised: LossUse;
  purposes: Purposes;
  purpose: Purpose | undefined;
  same: boolean;
  differ: boolean;
  strength: Recommendation['strength'];
}): Pick<Recommendation, 'headline'> {
  const name = useInWords(advised);
  if (typeof purpose === 'object')
    return {
      headline: `${verb[strength]} ${name}: it is the loss whose best prediction is the ${ordinal(purpose.quantile)} that you asked for`,
    };
  if (purpose !== undefined && !same)
    return { headline: `${verb[strength]} ${name}: you need predictions for ${uses[purpose]}` };
  const both = `for totals or RMSE use ${useInWords(purposes.mean)}, for typical values (MAE) use ${useInWords(purposes.median)}`;
  const twoAnswers = differ && purposes.mean.loss !== purposes.median.loss;
  if (same) return { headline: twoAnswers ? `${recommendation.headline}; ${both}` : recommendation.headline };
  if (twoAnswers) return { headline: `${verb[strength]} ${name}: means and medians differ here, so ${both}` };
  return {
    headline: `${verb[strength]} ${name}: ${advised.loss === 'poisson' ? 'effects that multiply describe the mean better than effects that add up' : 'it estimates the mean'}`,
  };
}

const ordinal = (tau: number): string => `${Number((100 * tau).toPrecision(6))}% quantile`;

/** What to fix in the model before the loss matters, by what was found. */
export const firstTexts: Partial<Record<CaveatId, string>> = {
  biased: 'fix the bias, which is most of the squared error',
  trend: 'fix the trend along the predictions',
  'none-fits': 'look for groups or a missing feature: no known distribution fits these errors',
};

/** The headline with what to fix before the loss. */
export const afterFirst = (headline: string, first: Recommendation['first']): string =>
  first ? `First ${first.text}; the loss comes second. ${headline}` : headline;
