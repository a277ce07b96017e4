import { lossName } from '../../../losses/loss-name.ts';
import { logitLink, representativeMeans, varianceRatio } from '../../../numerics/quasi-likelihood.ts';
import { conditionsOfDistribution, underConditions } from '../../checks/conditions.ts';
import type { Cleaned } from '../../columns/clean.ts';
import type { LossPrice, LossUse, Purpose, Recommendation, Report } from '../../report.ts';
import { afterFirst } from '../../words/answers/for-purpose.ts';
import { shares } from '../../words/caveats/of-limits.ts';
import { dataNeeded, number } from '../../words/format.ts';
import { verb } from '../../words/verb.ts';
import { cappedConfidence, strengthFor } from '../variance-choice.ts';
import { type ShareEvidence, shareEvidence } from './shares.ts';

/** The part of a report that shares answer in their own way. */
type Part = Pick<Report, 'recommendation' | 'losses' | 'checks'>;

/** From this gain in log-likelihood on the values are taken for shares; up to the next, with a doubt. */
const telling = 1;
const beyondDoubt = 10;

/** What shares bring with them, and their likelihood knows. */
const known: Recommendation['caveats'][number]['id'][] = [
  'bounded',
  'heteroscedastic',
  'none-fits',
  'outlier-driven',
];

/**
 * The answer for a target of shares: the Beta likelihood strictly between the limits, cross-entropy with soft targets
 * where a share is exactly nothing or the whole. Whatever else was found about the residuals stays.
 */
export function answerForShares<P extends Part>(
  part: P,
  { observed, predicted }: Cleaned,
  purpose?: Purpose,
): P {
  const evidence = observed && predicted && shareEvidence(observed, predicted);
  if (!evidence || evidence.logLikelihoodGain < telling) return part;
  const { extremes, precision, logLikelihoodGain, whole } = evidence;
  const n = observed.length;
  const loss = extremes > 0 ? 'binary-cross-entropy' : 'beta';
  const losses = pricesOfShares(predicted, whole);
  const parameters: LossUse['parameters'] = loss === 'beta' ? { precision } : {};
  const ofShares: LossUse = { loss, parameters };
  const { purposes: others, first } = part.recommendation;
  const purposes = others && { ...others, mean: ofShares, distribution: ofShares };
  // Likelihoods of shares estimate the mean: a median or a quantile stays as it was answered.
  if (purpose === 'median' || typeof purpose === 'object')
    return { ...part, recommendation: { ...part.recommendation, ...(purposes && { purposes }) } };
  const confidence = cappedConfidence(1 / (1 + Math.exp(-logLikelihoodGain)), n);
  const caveats = [
    shares({ whole, onLimit: extremes / n }),
    ...part.recommendation.caveats.filter(({ id }) => !known.includes(id)),
  ];
  // What the likelihood of shares knows is nothing to fix.
  const urgent = first && known.includes(first.id) ? undefined : first;
  const { bounded: _, ...conditions } = conditionsOfDistribution;
  const { strength, qualified } = underConditions(
    strengthFor(confidence, n, logLikelihoodGain < beyondDoubt || urgent !== undefined),
    caveats,
    conditions,
  );
  const recommendation: Recommendation = qualified({
    loss,
    basic: 'cross-entropy',
    distribution: loss === 'beta' ? 'beta' : 'bernoulli',
    strength,
    parameters,
    confidence,
    headline: afterFirst(
      `${verb[strength]} ${lossName(loss)}${loss === 'beta' ? '' : ' with soft targets'}: these are shares, which vary less near their limits`,
      urgent,
    ),
    ...(urgent && { first: urgent }),
    ...(purposes && { purposes }),
    reasons: reasons(evidence, losses),
    wouldChange:
      'Values that can exceed the limits (then they are not shares), or a need for the median (MAE).',
    caveats,
  });
  const checks = part.checks.map((check) =>
    check.id === 'data' ? { ...check, caveats: [...new Set(['bounded' as const, ...check.caveats])] } : check,
  );
  return { ...part, losses, checks, recommendation };
}

/** What the losses cost for the slope on the logit scale, where the variance is as that of shares. */
function pricesOfShares(predicted: Float64Array, whole: number): LossPrice[] {
  const inside = predicted.map((mean) => Math.min(0.995, Math.max(0.005, mean / whole)));
  const ofShares = (mean: number) => mean * (1 - mean);
  const squared = varianceRatio(representativeMeans(inside), () => 1, ofShares, logitLink);
  return [
    { id: 'beta', name: lossName('beta'), expectedVarianceRatio: 1 },
    { id: 'binary-cross-entropy', name: lossName('binary-cross-entropy'), expectedVarianceRatio: 1 },
    { id: 'l2', name: lossName('l2'), expectedVarianceRatio: squared },
  ];
}

const reasons = (
  { logLikelihoodGain, extremes, precision }: ShareEvidence,
  losses: readonly LossPrice[],
): string[] => [
  `With a variance proportional to μ(1 − μ), as shares have it, the log-likelihood of these values is ${number(logLikelihoodGain, 3)} higher than with a normal distribution of constant variance.`,
  extremes > 0
    ? 'Some shares are exactly on a limit, where the beta likelihood is infinite. Cross-entropy with the share as a soft target is finite there and estimates the mean share.'
    : `All shares are strictly between the limits, so the beta likelihood applies, here with precision φ = ${number(precision, 3)}: variance μ(1 − μ)/(1 + φ).`,
  `MSE (L2) needs ${dataNeeded(losses.at(-1)!.expectedVarianceRatio)} for coefficients of the same precision, and its predictions can exceed the limits.`,
  'The beta likelihood, cross-entropy and MSE (L2) estimate the mean share; MAE (L1) estimates the median.',
];
