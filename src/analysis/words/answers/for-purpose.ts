import { isSkewed } from '../../../choice/asymmetry.ts';
import { isConcentrated } from '../../../choice/purpose/concentrated.ts';
import type { Purposes } from '../../../choice/purpose/purposes.ts';
import { lossById } from '../../../losses/index.ts';
import { lossName } from '../../../losses/loss-name.ts';
import type { Unpurposed } from '../../purpose/answer-purpose.ts';
import type { CaveatId, LossUse, Purpose, Recommendation } from '../../report.ts';
import { capitalized, number, percent } from '../format.ts';
import { verb } from '../verb.ts';
import { withVerb } from '../weakened.ts';

/** `MSE (L2)`, `Poisson deviance with a log link`. */
export const lossInWords = ({ loss, parameters }: Pick<LossUse, 'loss' | 'parameters'>): string =>
  withLogLink.has(loss) ? `${lossName(loss, parameters)} with a log link` : lossName(loss, parameters);

/** Deviances that estimate the mean and are minimized with a log link. */
export const withLogLink: ReadonlySet<string> = new Set(['poisson', 'tweedie']);

const uses: Record<'mean' | 'median' | 'distribution', string> = {
  mean: 'totals and RMSE',
  median: 'typical values and MAE',
  distribution: 'intervals',
};

/** The answer for a purpose, before it is put into words. */
export interface Choice {
  given: Unpurposed;
  advised: LossUse;
  purposes: Purposes;
  purpose: Purpose | undefined;
  /** Whether it is the loss that the errors' distribution calls for by itself. */
  same: boolean;
  /** Whether the mean and the median differ enough to mention. */
  differ: boolean;
  strength: Recommendation['strength'];
}

/** The headline: the answer for the purpose, and the answers for other purposes if they differ. */
export function headlineFor(choice: Choice): string {
  const { given, advised, purposes, purpose, same, differ, strength } = choice;
  const answer = `${verb[strength]} ${lossInWords(advised)}`;
  const own = withVerb(given.recommendation.headline, strength);
  if (typeof purpose === 'object')
    return `${answer}: its best prediction is the ${quantileInWords(purpose.quantile)}, which is wanted here`;
  if (purpose !== undefined && same) return own;
  if (purpose === 'distribution' && isSkewedRegression(given))
    return `${answer}, or quantile losses for both ends: you need predictions for intervals, and these errors are skewed`;
  if (purpose !== undefined) return `${answer}: you need predictions for ${uses[purpose]}`;
  const twoAnswers = differ && purposes.mean.loss !== purposes.median.loss;
  if (same && twoAnswers) return `${own}. ${useOthers(purposes, lossInWords(advised))}`;
  if (same) return advised.loss === purposes.mean.loss ? own : `${own}. ${useForMean(purposes)}`;
  if (twoAnswers) return `${answer}: means and medians differ here. ${useBoth(purposes)}`;
  if (isConcentrated(given)) return `${answer}: it counts the largest errors in full`;
  return `${answer}: ${advised.loss === 'poisson' ? 'effects that multiply describe the mean better than effects that add up' : 'it estimates the mean'}`;
}

/** Errors for whose skewness no likelihood is offered. */
const isSkewedRegression = ({ kind, asymmetry }: Choice['given']): boolean =>
  kind === 'regression' && isSkewed(asymmetry);

const useForMean = ({ mean }: Purposes): string => `For totals or RMSE use ${lossInWords(mean)}`;

const useBoth = (purposes: Purposes): string =>
  `${useForMean(purposes)}; for typical values (MAE) use ${lossInWords(purposes.median)}`;

/** The losses for means and for medians, without the one that the answer has just named. */
function useOthers(purposes: Purposes, named: string): string {
  const median = lossInWords(purposes.median);
  if (median === named) return useForMean(purposes);
  return named === lossInWords(purposes.mean) ? `For typical values (MAE) use ${median}` : useBoth(purposes);
}

const quantileInWords = (tau: number): string => `${Number((100 * tau).toPrecision(6))}% quantile`;

/** A lower confidence in the precision of a loss is no reason to choose it: it was chosen for what it estimates. */
const confidenceThatSpeaks = 0.5;

/**
 * Why no confidence is shown: the loss was chosen for what it estimates.
 * Undefined if its precision decided, or would have.
 */
export function chosenFor(
  { advised, purpose, same, given }: Choice,
  confidence: number | undefined,
): string | undefined {
  const name = capitalized(lossInWords(advised));
  if (typeof purpose === 'object')
    return `Chosen for what it estimates: none of the other losses compared estimates the ${quantileInWords(purpose.quantile)}.`;
  const forMean = !same && (purpose === undefined || purpose === 'mean');
  if (!same && purpose === 'distribution')
    return `${name} was chosen because it is the likelihood of ${closest(given)}, scale included.`;
  // The size of counts and amounts follows their mean, so no posterior of one error distribution ranks losses for them.
  const isRanked = given.kind === 'regression' || same;
  if (!forMean && isRanked && confidence !== undefined && confidence >= confidenceThatSpeaks)
    return undefined;
  if (forMean) return `${name} was chosen because it estimates the mean, not for its precision.`;
  if (same)
    return given.recommendation.strength === 'undecided'
      ? 'The errors are skewed, and losses that estimate different centers cannot be ranked by precision.'
      : `The errors are skewed, and ${lossInWords(advised)} was chosen for what it estimates, not for its precision.`;
  return `${name} was chosen because it estimates ${estimated(advised)}, not for its precision.`;
}

/** No loss is offered for a skewed distribution of residuals. */
const closest = ({ kind }: Choice['given']): string =>
  kind === 'regression' ? 'the closest symmetric distribution' : 'the closest distribution';

const symmetricIntervals =
  ' Its intervals reach as far down as up, which skewed errors do not: quantile losses for both ends (τ = 0.05 and 0.95, say) follow the skewness.';

/** What a loss estimates, without the details. */
const estimated = ({ loss }: LossUse): string => lossById(loss).estimator.split(/[:;,]/)[0]!;

/** The basis of a choice that the purpose decided; the other reasons concern the errors' distribution. */
export function purposeReason({ advised, purpose, given }: Choice): string {
  const { recommendation } = given;
  const name = lossInWords(advised);
  const efficient = lossInWords(recommendation);
  const further = given.unstated
    ? `Without a purpose the answer would be ${lossInWords(given.unstated)}; the reasons further down are about the center of the errors alone.`
    : `For precise coefficients alone it would be ${efficient}; the reasons further down are for that loss.`;
  if (typeof purpose === 'object') {
    const [above, below] = [purpose.quantile, 1 - purpose.quantile].map((weight) => number(weight));
    return `The expected cost of errors is least at the ${quantileInWords(purpose.quantile)} if an error costs ${above} per unit where the observed value lies above the prediction and ${below} where it lies below. ${further}`;
  }
  if (purpose === 'median')
    return `For typical values and MAE the middle of the errors matters, not their mean: ${name} estimates ${estimated(advised)}. ${further}`;
  if (purpose === 'distribution')
    return `For intervals the whole distribution matters, its scale included: ${name} is the likelihood of ${closest(given)}.${isSkewedRegression(given) ? symmetricIntervals : ''} For the center alone the answer would be ${efficient}; the reasons further down are for that loss.`;
  const unstated = purpose === undefined ? 'Without a stated purpose the answer is for means: ' : '';
  const concentrated = isConcentrated(given)
    ? ` A tenth of the rows, where errors are largest, holds ${percent(given.errorAtAnEnd!)} of the squared error: a loss that models the scale hardly counts them, and fits the other rows at their expense.`
    : '';
  return `${capitalized(`${unstated}totals and RMSE need the mean, which ${name} estimates whatever the distribution of the errors.`)}${concentrated} ${further}`;
}

/** Why a loss that estimates the median is suitable for the mean. */
export const symmetricReason = ({ advised }: Choice): string =>
  `These errors are symmetric, so their mean is their median too, and ${lossInWords(advised)} estimates it more precisely than MSE (L2).`;

const symmetric =
  'a transformation of the target (a logarithm or a root, say) that makes the errors symmetric: then one loss serves means and medians.';

const evened = 'a transformation of the target (a logarithm, say) that evens out the variance.';

/**
 * What would change an answer that the purpose decided: a use of the
 * predictions that has another answer, if there is one.
 */
export function purposeWouldChange(choice: Choice, unstated: LossUse): string {
  const { purpose, purposes, advised, given, differ } = choice;
  if (purpose === undefined) {
    if (!isConcentrated(given) || differ) return `A stated purpose, or ${symmetric}`;
    // What follows another column than the prediction no transformation of the target evens out.
    return given.scaleOfColumn ? 'A stated purpose.' : `A stated purpose, or ${evened}`;
  }
  const own = lossInWords(advised);
  if (lossInWords(unstated) !== own)
    return `Another purpose: without one the answer would be ${lossInWords(unstated)}.`;
  const other = (['mean', 'median', 'distribution'] as const).find(
    (use) => lossInWords(purposes[use]) !== own,
  );
  return other
    ? `Another purpose: for ${uses[other]} the answer is ${lossInWords(purposes[other])}.`
    : capitalized(symmetric);
}

/** What to fix in the model before the loss matters, by finding. */
export const firstTexts: Partial<Record<CaveatId, string>> = {
  'long-way': 'take the errors the short way around the circle',
  biased: 'fix the bias, which is most of the squared error',
  trend: 'fix the trend along the predictions',
  'none-fits': 'look for groups or a missing feature: none of the distributions considered fits these errors',
};

export const oneUnitFirst = 'bring observed values and predictions to one unit';

export const inOneUnit = 'Observed values and predictions in one unit.';

export const unclipFirst = 'undo the clipping of the predictions: the errors at the limit come from it';

export const zerosFirst = (share: number): string =>
  `find out why ${percent(share)} of the errors are exactly zero (a target among the features?)`;

/** The bias of a quantile forecast: its level is what must be right. */
export const levelFirst = ({ tau, share }: { tau: number; share: number }): string =>
  `set the level of the predictions right: ${percent(share)} of the observed values lie below them, where a ${quantileInWords(tau)} has ${percent(tau)}`;

/** The headline, preceded by what to fix before the loss. */
export const afterFirst = (headline: string, first: Recommendation['first']): string =>
  first ? `First ${first.text}; the loss comes second. ${headline}` : headline;

/** Removes from a headline what `afterFirst` added. */
export const withoutFirst = (headline: string, first: Recommendation['first']): string =>
  headline.slice(afterFirst('', first).length);
