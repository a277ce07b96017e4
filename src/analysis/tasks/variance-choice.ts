import { displayCap } from '../../choice/decide.ts';
import { fewestForStrong, fewestToDecide, nearBest } from '../../choice/decision-rule.ts';
import { standardNormalCdf, standardNormalQuantile } from '../../distributions/symmetric/normal.ts';
import { type Link, quasiVarianceRatio, type VarianceFunction } from '../../numerics/quasi-likelihood.ts';
import type { LossEfficiency, LossId, Recommendation } from '../report.ts';

/** A loss that is the likelihood of a distribution with this variance function, up to a factor. */
export interface VarianceCandidate {
  id: LossId;
  name: string;
  variance: VarianceFunction;
  /** E|y − μ|, up to a factor, if it is not a constant multiple of √variance. */
  meanDeviation?: (mean: number) => number;
  parameters?: Record<string, number>;
}

export interface ComparedCandidate extends VarianceCandidate {
  /** Geometric mean, over the possible variances, of the data needed as a multiple of the best. */
  varianceRatio: number;
  /** Probability that it needs at most 10% more data than the best. */
  nearBest: number;
}

/**
 * The relative efficiency of each candidate if the variance is one of the equally likely `worlds`; with a log link
 * unless another is given.
 */
export const compareCandidates = (
  candidates: readonly VarianceCandidate[],
  worlds: readonly VarianceFunction[],
  means: Float64Array,
  link?: Link,
): ComparedCandidate[] =>
  candidates.map((candidate) => {
    const ratios = worlds.map((world) => quasiVarianceRatio(means, candidate.variance, world, link));
    return {
      ...candidate,
      varianceRatio: Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length),
      nearBest: ratios.filter((ratio) => ratio <= nearBest).length / ratios.length,
    };
  });

const worldCount = 40;

/**
 * Equally likely values of a parameter known as estimate ± standard error: the midpoints of forty equal slices of its
 * normal distribution, truncated below `least`.
 */
export function likelyValues(estimate: number, standardError: number, least: number): number[] {
  const below = standardNormalCdf((least - estimate) / standardError);
  return Array.from({ length: worldCount }, (_, i) => {
    const rank = below + ((1 - below) * (i + 0.5)) / worldCount;
    return rank < 1 ? Math.max(least, estimate + standardError * standardNormalQuantile(rank)) : least;
  });
}

/** The losses as the report lists them, most efficient first. */
export const asEfficiencies = (compared: readonly ComparedCandidate[], n: number): LossEfficiency[] =>
  compared
    .map(({ id, name, parameters, varianceRatio, nearBest: probability }) => ({
      id,
      name,
      ...(parameters && { parameters }),
      expectedVarianceRatio: varianceRatio,
      confidence: cappedConfidence(probability, n),
    }))
    .toSorted((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);

/** Capped at the certainty that this many rows allow. */
export const cappedConfidence = (probability: number, n: number): number =>
  Math.min(probability, displayCap(n));

/** The strength of a choice with that confidence; never strong if the kind of target is a doubtful guess. */
export const strengthFor = (confidence: number, n: number, doubtful = false): Recommendation['strength'] =>
  n < fewestToDecide || confidence < 0.7
    ? 'undecided'
    : confidence >= 0.9 && n >= fewestForStrong && !doubtful
      ? 'strong'
      : 'leaning';
