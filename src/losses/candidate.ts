import type { FrozenDistribution } from '../distributions/distribution.ts';
import type { Points } from '../numerics/standardized-points.ts';
import type { LossDefinition } from './loss.ts';

/** What cannot be computed exactly from weighted points alone. */
export interface Quantiles {
  quantile(probability: number): number;
  /** 1.4826 times the median absolute deviation from the median. */
  robustDeviation: number;
}

/** Those of standardized residuals, as far as losses of the center use them: their median is 0. */
export const standardizedQuantiles: Quantiles = { quantile: () => 0, robustDeviation: 1 };

/** The mathematics of a loss that may be recommended, from which its relative efficiency is computed. */
export interface CandidateDefinition {
  /** Dimensionless: Huber's k in robust standard deviations, nu, p or tau. */
  parameters: Readonly<Record<string, number>>;
  /** ψ = ρ′ at a residual r, in the loss's own scale. */
  psi(r: number): number;
  /** ψ′; or, if ψ has jumps or corners, its mean under a distribution of residuals in the loss's own scale. */
  slope: ((r: number) => number) | { mean(distribution: Pick<FrozenDistribution, 'logPdf' | 'cdf'>): number };
  /** ψ grows like |r| to this power. */
  growth: number;
  /** Listed in every report, whether it is recommended or not. */
  isAlwaysListed?: boolean;
  /** Its scale is a parameter of the loss, which has to be given in training. */
  hasScale?: true;
  /**
   * The location that the loss estimates and the scale it is used with, for a sample or for a whole distribution given
   * as points; the scale is 1 if the loss has none.
   */
  estimate(points: Points, quantiles: Quantiles): { location: number; scale: number };
}

export interface Candidate<Id extends string = string> extends CandidateDefinition {
  loss: Id;
}

/** Adds to a loss the shapes in which it may be recommended; through a function, so that a bundle can leave them out. */
export const defineCandidates = <Id extends string>(
  { id }: Pick<LossDefinition<Id>, 'id'>,
  shapes: () => readonly CandidateDefinition[],
): readonly Candidate<Id>[] => shapes().map((shape) => ({ loss: id, ...shape }));
