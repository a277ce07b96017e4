import type { Residuals } from '../numerics/residuals.ts';
import type { Points } from '../numerics/standardized-points.ts';
import type { Formula, Parameter } from './notation.ts';

/**
 * The description of a distribution: its name, its density, and the losses that maximum likelihood derives from it.
 * Every distribution has a description; those that residuals are fitted with also have mathematics
 * (`ErrorDistribution`), in the same file but as a separate export, so that the panel and the editor can load the words
 * without the numerics.
 */
export interface Distribution<Id extends string = string, Loss extends string = string> {
  id: Id;
  /** As a heading, e.g. `Laplace (double exponential)`. */
  name: string;
  /** In a sentence, e.g. `Laplace`: "a Laplace distribution". */
  short: string;
  /** Its names in prose, in lower case: they count before a word that shows that a distribution is meant. */
  aliases?: readonly string[];
  /** The values it can take. */
  support: string;
  /** Density or probability of one row: r is the residual y − μ, μ the prediction. */
  density: Formula;
  /** −ln of the density. */
  negativeLog: Formula;
  /** Which part of −ln f does not depend on the prediction and can be dropped: a sentence. */
  dropped: string;
  parameters: Readonly<Record<string, Parameter>>;
  /** Ids of the losses that are its negative log-likelihood; the one that fits all its parameters comes first. */
  implies: readonly [Loss, ...Loss[]];
  /**
   * The loss that fits it together with its scale, for intervals, with the parameters that suit a fitted distribution.
   * Another distribution's where it has none of its own; absent where no loss compared has its skewness.
   */
  forIntervals?: {
    loss: Loss;
    parameters?(fitted: Readonly<Record<string, number>>): Readonly<Record<string, number>>;
  };
}

/** Defines the description of one distribution. */
export const defineDistribution = <const Id extends string, const Loss extends string>(
  definition: Distribution<Id, Loss>,
): Distribution<Id, Loss> => definition;

/** A distribution with its parameters fixed. All functions take a residual in the data's units. */
export interface FrozenDistribution {
  logPdf(x: number): number;
  cdf(x: number): number;
  /** 1 − F, accurate in the upper tail. */
  sf(x: number): number;
  quantile(probability: number): number;
  /** ln F and ln(1 − F), accurate in the tails, for tests based on the empirical distribution function. */
  logCdf(x: number): number;
  logSf(x: number): number;
  /** Writes the smaller of F and 1 − F at each x: for many values, the distribution's own loop is several times as fast. */
  smallerTails(x: Float64Array, out: Float64Array): void;
  /** The density's tail falls like |x|^−(tailIndex + 1); absent if it falls exponentially or faster. */
  tailIndex?: number;
}

/** Maximum-likelihood location and scale of a distribution of known shape, in the units of the points. */
export interface LocationScaleFit {
  location: number;
  scale: number;
  logLikelihood: number;
}

/** A member of the posterior: a location-scale distribution of fixed shape that the residuals may have come from. */
export interface Member {
  /** Its shape, keyed by the distribution's parameter names; absent if it has none. */
  shape?: Readonly<Record<string, number>>;
  /** Members of one group differ from the normal in the same way; calibration is judged per group. */
  group: string;
  prior: number;
  /** Fisher information of one residual on location and on ln scale, at scale 1. */
  information: readonly [location: number, scale: number];
  fit(points: Points): LocationScaleFit;
}

/** Members that share one prior probability equally. */
export const sharing = (
  group: string,
  prior: number,
  members: readonly Omit<Member, 'group' | 'prior'>[],
): readonly Member[] => members.map((member) => ({ ...member, group, prior: prior / members.length }));

/** The mathematics of a distribution. Location and scale are in the data's units; shapes are dimensionless. */
export interface ErrorDistribution<P extends object = Record<string, number>> {
  id: string;
  /** In a sentence, e.g. `Student’s t`. */
  name: string;
  /** Names of the parameters, location and scale first. */
  parameters: readonly string[];
  references: readonly string[];
  /** The two sides differ, so that the sign of the residuals matters. */
  isAsymmetric?: true;
  /** It has a component of its own for outliers. */
  describesOutliers?: true;
  /** A description for readers who do not know it. */
  looks(parameters: P): string;
  /** Its members of the posterior, with their prior probabilities. */
  members(): readonly Member[];
  at(parameters: P): FrozenDistribution;
  /** Maximum-likelihood parameters and the log-likelihood there. */
  fit(residuals: Residuals): { parameters: P; logLikelihood: number };
}

type Derived = 'sf' | 'logCdf' | 'logSf' | 'smallerTails';

/** The required part of a distribution; everything else is derived unless given. */
export interface ErrorDistributionDefinition<P extends object>
  extends Omit<ErrorDistribution<P>, 'id' | 'name' | 'at' | 'parameters'> {
  parameters: readonly (keyof P & string)[];
  at(parameters: P): Omit<FrozenDistribution, Derived> & Partial<Pick<FrozenDistribution, Derived>>;
}

/** Adds the mathematics to a distribution's description. */
export function defineErrorDistribution<P extends object>(
  { id, short }: Pick<Distribution, 'id' | 'short'>,
  definition: ErrorDistributionDefinition<P>,
): ErrorDistribution<P> {
  return {
    id,
    name: short,
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

/** Converts a fit in standardized units to the data's units. */
export const inUnits = <Shape extends object>(
  points: { n: number; location: number; scale: number },
  fit: LocationScaleFit,
  shape: Shape,
): { parameters: { location: number; scale: number } & Shape; logLikelihood: number } => ({
  parameters: {
    location: points.location + points.scale * fit.location,
    scale: points.scale * fit.scale,
    ...shape,
  },
  logLikelihood: fit.logLikelihood - points.n * Math.log(points.scale),
});
