import type { Formula, Parameter } from '../distributions/notation.ts';

/** Another loss that a loss is at one value of a parameter: Tweedie deviance of power 2 is gamma deviance. */
interface SpecialCase<Other extends string> {
  parameter: string;
  value: number;
  loss: Other;
}

/** What texts call a loss where no library defines the name. */
export interface LossAliases {
  /** In prose: unambiguous names, in lower case. */
  prose?: readonly string[];
  /** In prose about models: capital letters that mean other things elsewhere. */
  acronym?: string;
  /** As the value of a program’s own setting, in snake case and without a trailing “loss”. */
  settings?: readonly string[];
  /** The settings beside it that give its parameter. */
  parameter?: readonly string[];
}

/** A loss, and what choosing it means. `Other` are the losses that it refers to. */
export interface LossDefinition<Id extends string = string, Other extends string = string> {
  id: Id;
  /** The usual name, e.g. `Pinball (quantile) loss`. */
  name: string;
  /** The short name in a sentence, e.g. `MAE (L1)`. */
  short: string;
  /** The short name with a shape in place of `@`; without it the shape follows in brackets: `Student’s t (ν = 3)`. */
  shortWithShape?: string;
  /** For one row: r = y − ŷ. */
  formula: Formula;
  /** The formula is for all rows together, not a sum over them. */
  isOfAllRows?: true;
  parameters: Readonly<Record<string, Parameter>>;
  /** What it does to small and large errors: completes the short name to a sentence. */
  manner?: string;
  /** What the prediction becomes an estimate of: completes `Estimates …`. */
  estimator: string;
  /** What of −ln f can be dropped, if that is more than its distribution says: a sentence. */
  dropped?: string;
  /** One line: why this loss and no other. */
  why: string;
  /** Completes `Best when …`. */
  optimal: string;
  /** Completes `Hurts when …`. */
  hurts: string;
  /** What shows in residuals that call for it, where it is not the fit of its own distribution: a clause. */
  evidence?: string;
  /** What would change an answer that names it, where it is not mistaken outliers: a sentence. */
  wouldChange?: string;
  /** The best prediction is the mean of the target; of labels and shares that is a probability or the mean share. */
  estimatesMean?: true;
  /** It estimates the center of symmetric errors, and a few outliers hardly move that. */
  isRobust?: true;
  /** The two signs of an error count differently, so that it estimates something other than the center of symmetric errors. */
  isAsymmetric?: true;
  /** The loss of which this is the form with a modeled scale for each row. */
  modelsScaleOf?: Other;
  /**
   * The loss of an error times c is the loss times c to this degree, or to the parameter of this name: the known scale
   * of a row is a weight to it.
   */
  degree?: number | 'p';
  /** It has no such degree, and the known scale of a row divides its error. */
  takesScale?: true;
  specialCases?: readonly SpecialCase<Other>[];
  aliases?: LossAliases;
}

/** Defines one loss. */
export const defineLoss = <const Id extends string, const Other extends string = never>(
  definition: LossDefinition<Id, Other>,
): LossDefinition<Id, Other> => definition;
