import { type Asymmetry, isSkewed } from '../../choice/asymmetry.ts';
import { fewestToDecide } from '../../choice/decision-rule.ts';
import { isConcentrated } from '../../choice/purpose/concentrated.ts';
import type { LogLink } from '../../choice/purpose/log-link.ts';
import { logLinkPays } from '../../choice/purpose/log-link-pays.ts';
import { type Purposes, purposesOf } from '../../choice/purpose/purposes.ts';
import { type Loss, lossById } from '../../losses/index.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { shareOfMean } from '../checks/bias.ts';
import { quantileLevel } from '../checks/quantile-level.ts';
import type { Caveat, LossEfficiency, LossUse, Purpose, Recommendation, Report } from '../report.ts';
import {
  afterFirst,
  type Choice,
  chosenFor,
  headlineFor,
  purposeReason,
  purposeWouldChange,
  symmetricReason,
  withLogLink,
} from '../words/answers/for-purpose.ts';
import { clustered, neighbors } from '../words/caveats/of-dependence.ts';
import { advisedLogLink, target } from '../words/caveats/of-purpose.ts';
import { type Centers, largest, shiftWorthSaying } from './centers.ts';
import { efficienciesWith, efficiencyOf, withAsymmetricBest } from './efficiencies-with.ts';
import { firstToFix } from './first-to-fix.ts';

/** A recommendation based on the errors' distribution, and its grounds, before the purpose is considered. */
export interface Unpurposed {
  kind: 'regression' | 'counts' | 'positive';
  residuals: Residuals;
  asymmetry: Asymmetry;
  centers: Centers;
  recommendation: Recommendation;
  losses: readonly LossEfficiency[];
  /** All losses that were compared, on the scale of `losses`. */
  allLosses: readonly LossEfficiency[];
  /** The likelihood of the errors' distribution, including its scale. */
  likelihood: LossUse;
  huber: LossUse;
  /** The answer without a purpose, where it is not found here. */
  unstated?: LossUse;
  /** For an uneven variance: the share of the squared error that lies on a tenth of the rows at one end. */
  errorAtAnEnd?: number;
  /** Whether the variance changes along another column than the prediction. */
  scaleOfColumn?: boolean;
}

/**
 * Counts have a log link by convention. If the predictions show that the model has none, it is still recommended unless
 * it would raise the RMSE by this share.
 */
export const harmToCounts = 0.1;

/**
 * A loss for typical values, whatever the tails. One that also models the scale fits the rows with small errors at the
 * expense of the others: for linear models of a bent mean Huber's likelihood had an MAE 4 to 15% higher than Huber's
 * loss, for right ones up to 4% lower.
 */
const servesMedians = ({ isRobust, modelsScaleOf }: Loss): boolean =>
  isRobust === true && modelsScaleOf === undefined;

/**
 * The recommendation for what the predictions are used for. A loss decides what is predicted: if errors are not
 * symmetric, means (totals, RMSE) and medians (typical values, MAE) call for different losses. Without a purpose the
 * answer is the one for means, unless the errors are symmetric and the most efficient loss serves all purposes.
 */
export function answerPurpose(
  given: Unpurposed,
  purpose: Purpose | undefined,
): { recommendation: Recommendation; losses: LossEfficiency[] } {
  const { recommendation, residuals, asymmetry, centers, kind } = given;
  const meanLikelihood = meanLikelihoodOf(given, centers);
  const purposes = purposesOf({
    efficient: {
      loss: recommendation.loss,
      parameters: recommendation.parameters,
      isStrong: kind === 'regression' && centers.symmetric && recommendation.strength === 'strong',
      robust:
        kind === 'regression' &&
        recommendation.strength !== 'undecided' &&
        servesMedians(lossById(recommendation.loss)),
    },
    // With the chosen shape, if the same loss was chosen.
    likelihood:
      given.likelihood.loss === recommendation.loss
        ? { loss: recommendation.loss, parameters: recommendation.parameters }
        : given.likelihood,
    huber: given.huber,
    ...(meanLikelihood && { meanLikelihood }),
    shiftOfMedian: (!centers.undetermined && centers.shift?.median) || 0,
  });
  const advised = adviseFor(given, purposes, centers, purpose);
  const same = advised.loss === recommendation.loss;
  const differ =
    centers.skewed || (centers.shift !== undefined && largest(centers.shift) >= shiftWorthSaying);
  const level = typeof purpose === 'object' ? quantileLevel(residuals, purpose.quantile) : undefined;
  const first = firstToFix(recommendation.caveats, shareOfMean(residuals), level);
  const evidence = strengthOf(given, advised, same, centers, purpose);
  const strength = first && evidence === 'strong' ? 'leaning' : evidence;
  const { confidence: own, withoutConfidence, moreRows, ...rest } = recommendation;
  // No other loss estimates a quantile, so there is nothing to compare.
  const isQuantile = typeof purpose === 'object';
  const losses = isQuantile
    ? [...given.losses]
    : withAsymmetricBest(efficienciesWith(given.losses, given.allLosses, advised), given.allLosses);
  const confidence = isQuantile
    ? undefined
    : ((same ? own : undefined) ?? efficiencyOf(losses, advised)?.confidence);
  const choice: Choice = { given, advised, purposes, purpose, same, differ, strength };
  const instead =
    same && !(centers.skewed || isSkewed(asymmetry)) ? withoutConfidence : chosenFor(choice, confidence);
  const servesMeansToo =
    same &&
    (purpose === 'mean' || purpose === undefined) &&
    purposes.mean.loss === advised.loss &&
    !lossById(advised.loss).estimatesMean;
  const answer: Recommendation = {
    ...rest,
    ...advised,
    strength,
    // More rows would settle which distribution it is, but not what to predict, nor a distribution outside the list.
    ...(moreRows !== undefined &&
      strength === 'undecided' &&
      same &&
      !isSkewed(asymmetry) &&
      !recommendation.caveats.some(({ id }) => id === 'none-fits') && { moreRows }),
    ...(confidence !== undefined && { confidence }),
    ...(instead !== undefined && { withoutConfidence: instead }),
    ...(first && { first }),
    ...(!same &&
      kind === 'regression' && {
        basic: advised.loss === 'l1' ? ('l1' as const) : basicFor(given, centers, purpose),
      }),
    purposes,
    ...(servesMeansToo && { reasons: withReason(recommendation.reasons, symmetricReason(choice), purpose) }),
    ...(!same && {
      reasons: [purposeReason(choice), ...recommendation.reasons],
      ...(recommendation.supposing === undefined && {
        wouldChange: purposeWouldChange(
          choice,
          given.unstated ?? adviseFor(given, purposes, centers, undefined),
        ),
      }),
    }),
    caveats: [
      ...recommendation.caveats,
      ...(differ && typeof purpose !== 'object'
        ? [targetCaveat(advised, purposes, centers, purpose !== undefined)]
        : []),
      ...(withLogLink.has(advised.loss) && !recommendation.caveats.some(({ id }) => id === 'log-link')
        ? [advisedLogLink(centers.logLink ? { ratio: centers.logLink.ratio } : {})]
        : []),
    ],
    headline: afterFirst(headlineFor(choice), first),
  };
  return { recommendation: answer, losses };
}

/** The reason for a stated purpose comes first. Without one it ends the last reason, which is on what a loss estimates. */
const withReason = (reasons: readonly string[], reason: string, purpose: Purpose | undefined): string[] =>
  purpose === undefined ? [...reasons.slice(0, -1), `${reasons.at(-1)} ${reason}`] : [reason, ...reasons];

const targetCaveat = (
  advised: LossUse,
  { mean }: Purposes,
  { shift, atMedian, byChance }: Centers,
  isStated: boolean,
): Caveat =>
  target({
    isStated,
    advised,
    mean,
    ...(shift && { shift: { median: shift.median, huber: shift.huber } }),
    atMedian: { ...atMedian },
    ...(byChance && { byChance }),
  });

function meanLikelihoodOf(
  { kind, residuals, recommendation: { loss, parameters, caveats } }: Unpurposed,
  { logLink }: Centers,
): LossUse | undefined {
  if (loss === 'binomial') return { loss, parameters };
  const byCustom = kind === 'counts' && (!logLink || allPositive(residuals.predicted));
  const worth = Math.min(residuals.n, ...caveats.flatMap((caveat) => independentRows(caveat) ?? []));
  if (!byCustom && !(logLink && pays(logLink, kind, residuals.n, worth))) return undefined;
  return withLogLink.has(loss) ? { loss, parameters } : { loss: 'poisson', parameters: {} };
}

/** The number of independent rows that tell as much of a mean, if this caveat on dependent ones gives it. */
const independentRows = (caveat: Caveat): number | undefined =>
  neighbors.factsOf(caveat)?.forMean ?? clustered.factsOf(caveat)?.effectiveRows;

const pays = (link: LogLink, kind: Unpurposed['kind'], n: number, worth: number): boolean =>
  kind === 'counts' ? link.ratio <= 1 + harmToCounts : logLinkPays(link, n, worth);

/** A log link gives only positive predictions, so it is in doubt only if one is zero or below. */
const allPositive = (predicted: Float64Array | undefined): boolean =>
  predicted?.every((value) => value > 0) ?? false;

function adviseFor(
  given: Unpurposed,
  purposes: Purposes,
  centers: Centers,
  purpose: Purpose | undefined,
): LossUse {
  const { kind, recommendation } = given;
  const { loss, parameters, caveats } = recommendation;
  if (typeof purpose === 'object') return { loss: 'quantile', parameters: { tau: purpose.quantile } };
  if (purpose !== undefined) return purposes[purpose];
  const meanFirst =
    kind !== 'regression' || needsMean(given, centers, caveats) || withLogLink.has(purposes.mean.loss);
  return meanFirst ? purposes.mean : { loss, parameters };
}

/** Whether residuals of which nothing else is known get the loss for means, unless a purpose is stated. */
export const needsMean = (
  errors: Pick<Unpurposed, 'errorAtAnEnd'>,
  centers: Centers,
  caveats: readonly Caveat[],
): boolean => centers.skewed || hidesTheErrors(caveats, centers) || isConcentrated(errors);

/**
 * With a trend, part of the errors is the model's fault, and their distribution says little about the target's. A slope
 * without a bend can be corrected by a line, and hides nothing if the errors are symmetric.
 */
const hidesTheErrors = (caveats: readonly Caveat[], { symmetric }: Centers): boolean =>
  caveats.some(({ id, facts }) => id === 'trend' && !('bent' in facts && facts.bent === false && symmetric));

/**
 * Never stronger than the evidence on the errors' distribution, and never
 * strong if the purpose decided against that evidence.
 */
function strengthOf(
  { recommendation: { strength, supposing }, residuals: { worth: n } }: Unpurposed,
  advised: LossUse,
  same: boolean,
  { skewed }: Centers,
  purpose: Purpose | undefined,
): Recommendation['strength'] {
  if (n < fewestToDecide) return 'undecided';
  if (typeof purpose === 'object') return supposing === undefined ? 'strong' : 'leaning';
  // Intervals depend on the very distribution that is undecided.
  if (purpose === 'distribution' && strength === 'undecided') return 'undecided';
  if (same) return skewed && advised.loss === 'l2' && strength === 'strong' ? 'leaning' : strength;
  return 'leaning';
}

/** MSE or MAE, whichever suits the purpose. */
const basicFor = (
  { recommendation: { basic } }: Unpurposed,
  { skewed }: Centers,
  purpose: Purpose | undefined,
): Report['recommendation']['basic'] =>
  purpose === 'median' ? 'l1' : purpose === 'mean' || skewed ? 'l2' : basic;
