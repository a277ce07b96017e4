import type { Residuals } from '../numerics/residuals.ts';

/** A distribution with its parameters fixed. All functions take a residual in the data's units. */
export interface FrozenDistribution {
  logPdf(x: number): number;
  cdf(x: number): number;
  /** 1 − F, accurate in the upper tail. */
  sf(x: number): number;
  quantile(probability: number): number;
  /** ln F and ln(1 − F), accurate in the tails: what empirical-distribution tests use. */
  logCdf(x: number): number;
  logSf(x: number): number;
  /** Writes the smaller of F and 1 − F at each x: for many, a loop of the distribution's own is several times as fast. */
  smallerTails(x: Float64Array, out: Float64Array): void;
}

/** A family of distributions. Location and scale are in the data's units; shapes are dimensionless. */
export interface ErrorDistribution {
  id: string;
  /** As the field writes it, e.g. `Student’s t`. */
  name: string;
  /** Names of the parameters, location and scale first. */
  parameters: readonly string[];
  references: readonly string[];
  at(parameters: Record<string, number>): FrozenDistribution;
  /** Maximum-likelihood parameters and the log-likelihood there. */
  fit(residuals: Residuals): { parameters: Record<string, number>; logLikelihood: number };
}

type Derived = 'sf' | 'logCdf' | 'logSf' | 'smallerTails';

/** Definition of a family: the least that must be given; what else a distribution has is derived where not stated. */
export interface ErrorDistributionDefinition extends Omit<ErrorDistribution, 'at'> {
  at(
    parameters: Record<string, number>,
  ): Omit<FrozenDistribution, Derived> & Partial<Pick<FrozenDistribution, Derived>>;
}

export function defineErrorDistribution(definition: ErrorDistributionDefinition): ErrorDistribution {
  return {
    ...definition,
    at(parameters) {
      const distribution = definition.at(parameters);
      const { sf } = distribution;
      return {
        sf: (x) => 1 - distribution.cdf(x),
        logCdf: (x) => Math.log(distribution.cdf(x)),
        logSf: sf ? (x) => Math.log(sf(x)) : (x) => Math.log1p(-distribution.cdf(x)),
        smallerTails(x, out) {
          for (let i = 0; i < x.length; i++)
            out[i] = Math.min(distribution.cdf(x[i]!), sf ? sf(x[i]!) : 1 - distribution.cdf(x[i]!));
        },
        ...distribution,
      };
    },
  };
}

/** A fit made in standardised units, as the family's parameters in the data's. */
export const inUnits = (
  points: { n: number; location: number; scale: number },
  fit: { location: number; scale: number; logLikelihood: number },
  shape: Record<string, number> = {},
): ReturnType<ErrorDistribution['fit']> => ({
  parameters: {
    location: points.location + points.scale * fit.location,
    scale: points.scale * fit.scale,
    ...shape,
  },
  logLikelihood: fit.logLikelihood - points.n * Math.log(points.scale),
});
