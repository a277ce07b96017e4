import type { DistributionId, LossId } from './ids.ts';

/** One formula, twice: for mathematics on a page and for a terminal. `@name` stands for a parameter's value. */
export interface Formula {
  latex: string;
  plain: string;
}

/** A parameter as it is written where no value is known. */
export interface Parameter {
  latex: string;
  plain: string;
  /** What it is, a noun phrase. */
  meaning: string;
}

/** A distribution of the errors (or of the target given the prediction), and what maximum likelihood makes of it. */
export interface Distribution {
  id: DistributionId;
  /** As the field writes it, e.g. `Laplace (double exponential)`. */
  name: string;
  /** The values it can take. */
  support: string;
  /** Density or probability of one row: r is the residual y − μ, μ the prediction. */
  density: Formula;
  /** −ln of it. */
  negativeLog: Formula;
  /** What of −ln f does not depend on the prediction, so that it can be dropped: a sentence. */
  dropped: string;
  parameters: Readonly<Record<string, Parameter>>;
  /** The loss that remains. */
  loss: LossId;
}

/** A loss, and what choosing it means. */
export interface Loss {
  id: LossId;
  /** As the field writes it, e.g. `Absolute error`. */
  name: string;
  /** What people call it in a sentence, e.g. `L1 (MAE)`. */
  short: string;
  /** Of one row: r = y − ŷ. */
  formula: Formula;
  parameters: Readonly<Record<string, Parameter>>;
  /** The distribution of which it is the negative log-likelihood; absent where there is none. */
  distribution?: DistributionId;
  /** What the prediction becomes an estimate of: completes `Estimates …`. */
  estimator: string;
  /** One line: why this loss and no other. */
  why: string;
  /** Completes `Best when …`. */
  optimal: string;
  /** Completes `Hurts when …`. */
  hurts: string;
}

/** A group's distributions and losses without their ids, which are the keys. */
export type DistributionDefinitions = { readonly [id in DistributionId]?: Omit<Distribution, 'id'> };
export type LossDefinitions = { readonly [id in LossId]?: Omit<Loss, 'id'> };
