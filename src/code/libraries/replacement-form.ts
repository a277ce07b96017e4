import type { LossId } from '../../losses/index.ts';

/** A loss as one library writes it in one form, with the parameter that each of its arguments takes. */
export interface ReplacementTarget {
  name: string;
  /** Argument to the catalog’s parameter, or to a fixed number. */
  parameters?: Readonly<Record<string, string | number>>;
  /** What the library has fixed: the loss is the one meant only while the data’s parameter lies in this range. */
  fixed?: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** The R package to attach. */
  attach?: string;
  /** The only Python module that has the name, where the others of its form stand in several. */
  module?: string;
  /** What else changes with it, for the user to know. */
  consequence?: string;
  /** Whether a string of Keras, which takes no parameters, becomes an object of keras.losses. */
  isObject?: true;
}

/** Losses that can take each other’s place in code: the same module, or the same argument. */
export interface Form {
  /** What stands before the name, with its dot. */
  prefix: string;
  /** Whether a bare name is one that `from … import` brought. */
  isPython?: true;
  /** Whether a bare name may be one that `using` brought. */
  isJulia?: true;
  /** The names that are replaced, where the library has others. */
  only?: readonly string[];
  /** Whether the names are classes or functions, where the module has both: they are called in different ways. */
  isClass?: boolean;
  /** For strings: the argument that takes them, and the calls in which it does. */
  keys?: readonly string[];
  callees?: readonly string[];
  /** Whether parameters are written inside the string: `Huber:delta=2`. */
  inValue?: true;
  /** The arguments that all of them take, where they differ. */
  takes?: { positional: number; named: readonly string[] };
  /** Whether the model is fitted by a method of its own, with arguments that no other loss takes: `.fit(q=0.9)`. */
  isFitted?: true;
  /** What losses that are replaced but never offered take. */
  drops?: readonly string[];
  losses: { readonly [loss in LossId]?: ReplacementTarget };
}

/** log(cosh(r)) is the logistic distribution of scale 1/2; up to twice or half of it, little is lost. */
export const logCoshScale = { fixed: { scale: [0.25, 1] } } as const;

/** Huber’s δ, under its usual name. */
export const takesDelta = { parameters: { delta: 'delta' } } as const;
