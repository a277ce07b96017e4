import type { Residuals } from '../numerics/residuals.ts';

/** A law with its parameters fixed. All functions take a residual in the data's units. */
export interface Law {
  logPdf(x: number): number;
  cdf(x: number): number;
  /** 1 − F, accurate in the upper tail. */
  sf(x: number): number;
  quantile(probability: number): number;
  /** ln F and ln(1 − F), accurate in the tails: what empirical-distribution tests use. */
  logCdf(x: number): number;
  logSf(x: number): number;
  /** Writes the smaller of F and 1 − F at each x: for many, a loop of the law's own is several times as fast. */
  smallerTails(x: Float64Array, out: Float64Array): void;
}

/** A family of laws. Location and scale are in the data's units; shapes are dimensionless. */
export interface Family {
  id: string;
  /** As the field writes it, e.g. `Student’s t`. */
  name: string;
  /** Names of the parameters, location and scale first. */
  parameters: readonly string[];
  references: readonly string[];
  at(parameters: Record<string, number>): Law;
  /** Maximum-likelihood parameters and the log-likelihood there. */
  fit(residuals: Residuals): { parameters: Record<string, number>; logLikelihood: number };
}

type Derived = 'sf' | 'logCdf' | 'logSf' | 'smallerTails';

/** Definition of a family: the least that must be given; what else a law has is derived where not stated. */
export interface FamilyDefinition extends Omit<Family, 'at'> {
  at(parameters: Record<string, number>): Omit<Law, Derived> & Partial<Pick<Law, Derived>>;
}

export function defineFamily(definition: FamilyDefinition): Family {
  return {
    ...definition,
    at(parameters) {
      const law = definition.at(parameters);
      const { sf } = law;
      return {
        sf: (x) => 1 - law.cdf(x),
        logCdf: (x) => Math.log(law.cdf(x)),
        logSf: sf ? (x) => Math.log(sf(x)) : (x) => Math.log1p(-law.cdf(x)),
        smallerTails(x, out) {
          for (let i = 0; i < x.length; i++)
            out[i] = Math.min(law.cdf(x[i]!), sf ? sf(x[i]!) : 1 - law.cdf(x[i]!));
        },
        ...law,
      };
    },
  };
}

/** A fit made in standardised units, as the family's parameters in the data's. */
export const inUnits = (
  points: { n: number; location: number; scale: number },
  fit: { location: number; scale: number; logLikelihood: number },
  shape: Record<string, number> = {},
): ReturnType<Family['fit']> => ({
  parameters: {
    location: points.location + points.scale * fit.location,
    scale: points.scale * fit.scale,
    ...shape,
  },
  logLikelihood: fit.logLikelihood - points.n * Math.log(points.scale),
});
