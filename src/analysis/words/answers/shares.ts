import { lossName } from '../../../losses/loss-name.ts';
import type { LossEfficiency, Recommendation } from '../../report.ts';
import type { ShareEvidence } from '../../tasks/bounded/shares.ts';
import { dataNeeded, number } from '../format.ts';
import { verb } from '../verb.ts';

export const headline = (
  loss: 'beta' | 'binary-cross-entropy',
  strength: Recommendation['strength'],
): string =>
  `${verb[strength]} ${lossName(loss)}${loss === 'beta' ? '' : ' with soft targets'}: these are shares, which vary less near their limits`;

export const wouldChange =
  'Values that can exceed the limits (then they are not shares), or a need for the median (MAE).';

export const reasons = (
  { logLikelihoodGain, extremes, precision }: ShareEvidence,
  losses: readonly LossEfficiency[],
): string[] => [
  `The variance of shares is proportional to μ(1 − μ). With it the log-likelihood of these values is ${number(logLikelihoodGain, 3)} higher than with a constant variance.`,
  extremes > 0
    ? 'Some shares are exactly on a limit, where the beta likelihood is infinite. Cross-entropy with the share as a soft target is finite there and estimates the mean share.'
    : `All shares are strictly between the limits, so the beta likelihood applies, here with precision φ = ${number(precision, 3)}: variance μ(1 − μ)/(1 + φ).`,
  `MSE (L2) needs ${dataNeeded(losses.at(-1)!.expectedVarianceRatio)} for coefficients of the same precision, and its predictions can exceed the limits.`,
  'Why not another power? Minimizing Σ|e|ᵖ is maximum likelihood for errors of the same distribution in every row. Those of shares become smaller and skewed near the limits, so no power p is their likelihood.',
  'Beta NLL, cross-entropy and MSE (L2) estimate the mean share; MAE (L1) estimates the median.',
];
