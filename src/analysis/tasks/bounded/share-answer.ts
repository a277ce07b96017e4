import { lossName } from '../../../losses/loss-name.ts';
import { logitLink, quasiVarianceRatio, representativeMeans } from '../../../numerics/quasi-likelihood.ts';
import { underConditions } from '../../checks/conditions.ts';
import type { Cleaned } from '../../columns/sample/clean.ts';
import type { Check, LossEfficiency, LossUse, Purpose, Recommendation, Report } from '../../report.ts';
import { afterFirst } from '../../words/answers/for-purpose.ts';
import * as words from '../../words/answers/shares.ts';
import { shares } from '../../words/caveats/of-limits.ts';
import { target } from '../../words/caveats/of-purpose.ts';
import { dataCheck } from '../../words/checks/data.ts';
import { varianceCheck } from '../../words/checks/variance.ts';
import { conditionsOfDistribution } from '../../words/conditions.ts';
import { cappedConfidence, strengthFor } from '../variance-choice.ts';
import { type ShareEvidence, shareEvidence } from './shares.ts';

/** The parts of a report that are answered differently for proportions. */
type Part = Pick<Report, 'recommendation' | 'losses' | 'checks'> & Partial<Pick<Report, OfOneDistribution>>;

/** Parts that assume one error distribution for all rows, which proportions do not have. */
type OfOneDistribution = 'comparison' | 'families' | 'shape' | 'fits' | 'standardised';

/**
 * From this gain in log-likelihood on, the values are taken for proportions; up to the next threshold, with a doubt.
 * Other quantities lie between 0 and 100 more often than between 0 and 1: normal errors there reach a gain of 1 in one
 * file of ten, for 60 rows.
 */
const tellingOf = (whole: number): number => (whole === 1 ? 3 : 5);
const beyondDoubt = 10;

/** Caveats that are natural for proportions, and that their likelihood accounts for. */
const known: Recommendation['caveats'][number]['id'][] = [
  'bounded',
  'heteroscedastic',
  'none-fits',
  'outlier-driven',
  // Nothing is said about normal and Laplace distributions.
  'small-sample',
];

/**
 * The answer for a target of proportions: the Beta likelihood strictly between the limits, cross-entropy with soft
 * targets if a value is exactly 0 or the whole. All other findings about the residuals are unchanged.
 */
export function answerForShares<P extends Part>(
  part: P,
  { observed, predicted }: Pick<Cleaned, 'observed' | 'predicted'>,
  purpose?: Purpose,
): P | Omit<P, OfOneDistribution> {
  const found = observed && predicted && likelihoodOfShares(observed, predicted);
  if (!found) return part;
  const { evidence, likelihood } = found;
  const { extremes, logLikelihoodGain, whole } = evidence;
  const { loss, parameters } = likelihood;
  const n = observed.length;
  const losses = efficienciesForShares(predicted, whole, loss);
  const { purposes: others, first } = part.recommendation;
  const purposes = others && { ...others, mean: likelihood, distribution: likelihood };
  // Likelihoods of proportions estimate the mean: the answer for a median or a quantile is unchanged.
  if (purpose === 'median' || typeof purpose === 'object')
    return { ...part, recommendation: { ...part.recommendation, ...(purposes && { purposes }) } };
  const confidence = cappedConfidence(1 / (1 + Math.exp(-logLikelihoodGain)), n);
  const caveats = [
    shares({ whole, onLimit: extremes / n }),
    ...part.recommendation.caveats
      .filter(({ id }) => !known.includes(id))
      .map((caveat) => {
        const facts = target.factsOf(caveat);
        return facts ? target({ ...facts, advised: likelihood, mean: likelihood }) : caveat;
      }),
  ];
  // What the likelihood of proportions accounts for needs no fix.
  const urgent = first && known.includes(first.id) ? undefined : first;
  const { bounded: _, ...conditions } = conditionsOfDistribution;
  // Values up to 100 need not be percentages.
  const inDoubt = logLikelihoodGain < beyondDoubt || whole !== 1 || urgent !== undefined;
  const { strength, qualified } = underConditions(strengthFor(confidence, n, inDoubt), caveats, conditions);
  const recommendation: Recommendation = qualified({
    loss,
    basic: 'cross-entropy',
    distribution: loss === 'beta' ? 'beta' : 'bernoulli',
    strength,
    parameters,
    confidence,
    headline: afterFirst(words.headline(loss, strength), urgent),
    ...(urgent && { first: urgent }),
    ...(purposes && { purposes }),
    reasons: words.reasons(evidence, losses),
    wouldChange: words.wouldChange,
    caveats,
  });
  const checks = part.checks.map((check) => checkOfShares(check, whole));
  const { comparison, families, shape, fits, standardised, ...ofShares } = part;
  return { ...ofShares, losses, checks, recommendation };
}

/** What a mean of proportions is estimated with; undefined if these are none. */
export function likelihoodOfShares(
  observed: Float64Array,
  predicted: Float64Array,
): { evidence: ShareEvidence; likelihood: LossUse & { loss: 'beta' | 'binary-cross-entropy' } } | undefined {
  const evidence = shareEvidence(observed, predicted);
  if (!evidence || evidence.logLikelihoodGain < tellingOf(evidence.whole)) return undefined;
  const { extremes, precision } = evidence;
  return {
    evidence,
    likelihood:
      extremes > 0
        ? { loss: 'binary-cross-entropy', parameters: {} }
        : { loss: 'beta', parameters: { precision } },
  };
}

/** Their variance is largest in the middle, which a ratio of high to low predictions does not show. */
const unevenOfShares: ReadonlySet<string> = new Set(['uneven', 'nearly-even', 'unclear']);

/** The checks for proportions: limits are reported, and uneven variance is expected. */
function checkOfShares(check: Check, whole: number): Check {
  const left = check.caveats.filter((id) => !known.includes(id));
  const data = dataCheck.factsOf(check);
  if (data) {
    const { cutOff: _, ...others } = data;
    return {
      ...check,
      state: left.length > 0 ? 'warning' : 'ok',
      ...dataCheck({ ...others, worrying: left.length > 0, sharesOf: whole }),
      caveats: left,
    };
  }
  const variance = varianceCheck.factsOf(check);
  if (!variance || !unevenOfShares.has(variance.finding) || left.length > 0)
    return { ...check, caveats: left };
  return { ...check, state: 'ok', ...varianceCheck({ ...variance, finding: 'as-of-shares' }), caveats: [] };
}

/** The data that the losses need for the slope on the logit scale, if the variance is that of proportions. */
function efficienciesForShares(
  predicted: Float64Array,
  whole: number,
  loss: LossUse['loss'],
): LossEfficiency[] {
  const inside = predicted.map((mean) => Math.min(0.995, Math.max(0.005, mean / whole)));
  const ofShares = (mean: number) => mean * (1 - mean);
  const squared = quasiVarianceRatio(representativeMeans(inside), () => 1, ofShares, logitLink);
  return [
    // Infinite if a value is exactly 0 or the whole.
    ...(loss === 'beta' ? [{ id: loss, name: lossName(loss), expectedVarianceRatio: 1 }] : []),
    { id: 'binary-cross-entropy', name: lossName('binary-cross-entropy'), expectedVarianceRatio: 1 },
    { id: 'l2', name: lossName('l2'), expectedVarianceRatio: squared },
  ];
}
