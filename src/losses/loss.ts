import type { Formula, Parameter } from '../distributions/notation.ts';

/** A loss, and what choosing it means. */
export interface LossDefinition<Id extends string = string> {
  id: Id;
  /** The usual name, e.g. `Pinball (quantile) loss`. */
  name: string;
  /** The short name in a sentence, e.g. `MAE (L1)`. */
  short: string;
  /** For one row: r = y − ŷ. */
  formula: Formula;
  parameters: Readonly<Record<string, Parameter>>;
  /** What the prediction becomes an estimate of: completes `Estimates …`. */
  estimator: string;
  /** One line: why this loss and no other. */
  why: string;
  /** Completes `Best when …`. */
  optimal: string;
  /** Completes `Hurts when …`. */
  hurts: string;
}

/** Defines one loss. */
export const defineLoss = <const Id extends string>(definition: LossDefinition<Id>): LossDefinition<Id> =>
  definition;
