import type { Purposes } from '../../choice/purpose/purposes.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { LossUse, Purpose, Recommendation } from '../report.ts';
import { verb } from '../words/verb.ts';
import type { Unpurposed } from './answer-purpose.ts';
import type { Centers } from './centers.ts';

type Caveat = Recommendation['caveats'][number];

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

/** From this share of the mean squared error on a constant bias comes before the loss. */
const mostOfTheError = 0.5;

/** What to fix in the model before the loss matters, in order of urgency. */
const firsts: Partial<Record<Caveat['id'], string>> = {
  biased: 'fix the bias, which is most of the squared error',
  trend: 'fix the trend along the predictions',
  'none-fits': 'look for groups or a missing feature: no known distribution fits these errors',
};

/**
 * The first thing to fix; absent where there is nothing, where rounding explains it, or where a bias is less than half
 * of the squared error.
 */
export function firstToFix(caveats: readonly Caveat[], shareOfBias: number): Recommendation['first'] {
  const said = (id: string) => caveats.some((caveat) => caveat.id === id);
  const excused: Partial<Record<string, boolean>> = {
    biased: shareOfBias <= mostOfTheError,
    'none-fits': said('rounded'),
  };
  const found = Object.keys(firsts).find((id) => said(id) && !excused[id]) as Caveat['id'] | undefined;
  if (!found) return undefined;
  return { id: found, text: firsts[found]! };
}

/** The headline with what to fix before the loss. */
export const afterFirst = (headline: string, first: Recommendation['first']): string =>
  first ? `First ${first.text}; the loss comes second. ${headline}` : headline;

/** What predicting another center than the mean would do to totals. */
export function targetCaveat(advised: LossUse, purposes: Purposes, { shift }: Centers): Caveat {
  const text = shift
    ? `The errors are not symmetric, so a loss decides what is predicted: totals would ${moved(shift.median)} if the model predicted medians (L1), and ${moved(shift.huber)} with Huber’s loss.`
    : 'The errors are not symmetric, so a loss decides what is predicted: the mean, the median and Huber’s center differ.';
  return {
    id: 'target',
    text,
    advice: `For totals or RMSE use ${useInWords(purposes.mean)}; for typical values (MAE) use ${useInWords(purposes.median)}.${advised.loss === purposes.mean.loss ? '' : ` ${useInWords(advised)} does not estimate the mean.`}`,
  };
}

function moved(shift: number): string {
  const share = Math.abs(100 * shift);
  if (share < 0.5) return 'hardly move';
  return `${shift < 0 ? 'fall' : 'rise'} by ${share < 10 ? Number(share.toPrecision(2)) : Math.round(share)}%`;
}

/** What training with a log link changes. */
export const logLinkCaveat = (ratio: number | undefined): Caveat => ({
  id: 'log-link',
  text:
    ratio === undefined || ratio >= 1
      ? 'Poisson deviance usually comes with a log link: effects multiply instead of adding up.'
      : `With a log link, effects multiply instead of adding up: from the same predictions that lowers the held-out RMSE by ${Number((100 * (1 - ratio)).toPrecision(2))}%.`,
  advice:
    'In a linear model take logarithms of size-like inputs. For boosted trees and other flexible models the link makes little difference.',
});
