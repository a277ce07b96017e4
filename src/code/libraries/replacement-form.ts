import type { LossId } from '../../losses/index.ts';

/** A loss as a library writes it in one form, with the parameter that each argument sets. */
export interface ReplacementTarget {
  name: string;
  /** Maps an argument to the catalog’s parameter or to a fixed number. */
  parameters?: Readonly<Record<string, string | number>>;
  /** Parameters that the library fixes: the loss fits only if the data’s parameter is in this range. */
  fixed?: Readonly<Record<string, readonly [least: number, most: number]>>;
  /**
   * Arguments to set to what is computed from the target (`np.median(y)`), because with the library's defaults a model
   * learns nothing in some units of the target.
   */
  fromTarget?: Readonly<Record<string, string>>;
  /** The R package to attach. */
  attach?: string;
  /** The only Python module that has the name, if others of the form are in several modules. */
  module?: string;
  /** What else changes with it, to tell the user. */
  consequence?: string;
  /** Whether a Keras string, which can't take parameters, becomes an object of keras.losses. */
  isObject?: true;
}

/** Losses that can replace each other in code, because they are in the same module or values of the same argument. */
export interface Form {
  /** The text before the name, including the dot. */
  prefix: string;
  /** Whether a bare name was imported by `from … import`. */
  isPython?: true;
  /** Whether a bare name may have been imported by `using`. */
  isJulia?: true;
  /** The names that can be replaced, if the library has others too. */
  only?: readonly string[];
  /** Whether the names are classes or functions, if the module has both: they are called differently. */
  isClass?: boolean;
  /** For strings: the argument that accepts them, and the calls in which it does. */
  keys?: readonly string[];
  callees?: readonly string[];
  /** Whether parameters are written inside the string: `Huber:delta=2`. */
  inValue?: true;
  /** The arguments that all the losses accept, if they differ in their arguments. */
  takes?: { positional: number; named: readonly string[] };
  /** Whether the model is fitted with arguments that no other loss accepts: `.fit(q=0.9)`. */
  isFitted?: true;
  /** Arguments of losses that are replaced but never offered. */
  drops?: readonly string[];
  losses: { readonly [loss in LossId]?: ReplacementTarget };
}

/** log(cosh(r)) is the logistic distribution with scale 1/2; little is lost up to twice or half of that. */
export const logCoshScale = { fixed: { scale: [0.25, 1] } } as const;

/** Huber’s δ, under its usual name. */
export const takesDelta = { parameters: { delta: 'delta' } } as const;
