import type { LocationScaleFit } from '../distributions/distribution.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { type Points, weightedPoints } from '../numerics/standardized-points.ts';
import { members, type PosteriorMember } from './members.ts';
import { normalLaplacePosterior, type PairEvidence } from './normal-laplace.ts';

/** How strongly the residuals support each of the distributions. */
export interface DistributionPosterior {
  /** The exact comparison of normal and Laplace alone. */
  pair: { normal: PairEvidence; laplace: PairEvidence };
  /** In the order of `members`, summing to 1. */
  probabilities: Float64Array;
  /** ln of each member's marginal likelihood, up to a common constant. */
  logMarginals: number[];
  /** Each member's fit, in the units of `points`. */
  fits: LocationScaleFit[];
  points: Points;
}

/**
 * The posterior over the distributions of `members`, with the location and scale of each integrated out under the
 * right-Haar prior 1/σ: normal and Laplace in closed form, the others by Laplace's approximation with Fisher's expected
 * information,
 *
 *   ln m ≈ l(μ̂, σ̂) + ln 2π − ln n − ½ ln(I_μ I_σ) + ln σ̂.
 *
 * Needs n ≥ 2 residuals, not all equal. Above 4096 residuals the approximations are computed on a fine histogram.
 */
export function distributionPosterior(residuals: Residuals): DistributionPosterior {
  const pair = normalLaplacePosterior(residuals);
  const points = weightedPoints(residuals);
  const units = -(points.n - 1) * Math.log(points.scale);
  const fits = members.map((member) => member.fit(points));
  const logMarginals = members.map((member, i) => {
    const { distribution } = member;
    const exact = distribution === 'normal' || distribution === 'laplace' ? pair[distribution] : undefined;
    return exact ? exact.logMarginal - units : approximateLogMarginal(points.n, member, fits[i]!);
  });
  return { pair, points, fits, logMarginals, probabilities: exact(logMarginals) };
}

/** The members' probabilities from their marginal likelihoods. */
export const exact = (logMarginals: readonly number[]): Float64Array => posteriorOf(logMarginals, 1);

/** The posterior never becomes more certain than this many rows could make it: see `coarsened`. */
export const resolution = 400;

/**
 * The posterior with each likelihood raised to the power α/(α + n), α = 400 (Miller & Dunson 2019, JASA 114:1113). Real
 * errors follow none of the members exactly, and an exact posterior concentrates on the nearest one however poorly it
 * fits; this one stops at the accuracy of the grid of members. It serves the strength of an answer, not relative
 * efficiencies.
 */
export const coarsened = (logMarginals: readonly number[], n: number): Float64Array =>
  posteriorOf(logMarginals, powerAt(n));

const powerAt = (n: number): number => resolution / (resolution + n);

/** The coarsened probability of one more distribution beside the members, whose prior probabilities sum to 1. */
export function probabilityBeside(
  { points, logMarginals }: DistributionPosterior,
  member: Pick<PosteriorMember, 'prior' | 'information' | 'fit'>,
): number {
  const { n } = points;
  const power = powerAt(n);
  const own = power * approximateLogMarginal(n, member, member.fit(points));
  const others = logMarginals.reduce(
    (sum, value, i) => sum + members[i]!.prior * Math.exp(power * value - own),
    0,
  );
  return member.prior / (member.prior + others);
}

const posteriorOf = (logMarginals: readonly number[], power: number): Float64Array =>
  normalize(logMarginals.map((value, i) => Math.log(members[i]!.prior) + power * value));

/** In standardized units: the factor −(n − 1) ln(unit) is common to all distributions. */
const approximateLogMarginal = (
  n: number,
  { information }: Pick<PosteriorMember, 'information'>,
  { logLikelihood, scale }: LocationScaleFit,
): number =>
  logLikelihood +
  Math.log((2 * Math.PI) / n) -
  Math.log(information[0] * information[1]) / 2 +
  Math.log(scale);

/** Probabilities from their unnormalized logarithms. */
export function normalize(logWeights: readonly number[]): Float64Array {
  const greatest = Math.max(...logWeights);
  const weights = Float64Array.from(logWeights, (value) => Math.exp(value - greatest));
  const total = weights.reduce((sum, value) => sum + value, 0);
  return weights.map((value) => value / total);
}
