import type { ParameterArgument } from './library.ts';

/** Defines a parameter; the result describes an argument that sets it, given the library’s name for that. */
const parameter =
  (name: string, says?: ParameterArgument['says']) =>
  (
    argument: string,
    options: Pick<ParameterArgument, 'default' | 'place' | 'callee' | 'isQuiet'> = {},
  ): readonly [ParameterArgument] => [
    { parameter: name, argument, ...options, ...(says !== undefined && { says }) },
  ];

/** Huber’s δ, beyond which the loss is linear. */
export const delta = parameter('delta', 'in the units of the target');
/** Huber's δ in units of a scale that the model estimates. */
export const cutoff = parameter('k', 'in units of the scale, which the model estimates');
/** The level of a quantile or an expectile. */
export const level = parameter('tau');
/** Tweedie’s power: variance ∝ meanᵖ. */
export const variancePower = parameter('p');
/** Down-weights rows that are already predicted with confidence. */
export const focusing = parameter('gamma');
/** The share of uniform probabilities mixed into the labels. */
export const smoothing = parameter('label_smoothing', (value) =>
  value === 0 ? false : 'which draws the probabilities that it estimates toward even ones',
);
/** The power of the residual. */
export const power = parameter('p');
/** Student’s degrees of freedom. */
export const degreesOfFreedom = parameter('nu');
/** A fixed scale, in the units of the target. */
export const scale = parameter('scale', 'in the units of the target');
