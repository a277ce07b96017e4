import type { Parameter } from './notation.ts';

/** Parameters shared by several distributions and losses, so that a symbol means one thing everywhere. */
export const sigma: Parameter = { latex: '\\sigma', plain: 'σ', meaning: 'standard deviation of the errors' };
export const laplaceScale: Parameter = {
  latex: 'b',
  plain: 'b',
  meaning: 'mean absolute deviation from the median',
};
export const scale: Parameter = { latex: 's', plain: 's', meaning: 'scale of the errors' };
export const delta: Parameter = {
  latex: '\\delta',
  plain: 'δ',
  meaning: 'residual beyond which the loss grows only linearly, in the units of the data',
};
export const nu: Parameter = {
  latex: '\\nu',
  plain: 'ν',
  meaning: 'degrees of freedom: the smaller, the heavier the tails',
};
export const power: Parameter = { latex: 'p', plain: 'p', meaning: 'power of the residual' };
export const tau: Parameter = { latex: '\\tau', plain: 'τ', meaning: 'level, between 0 and 1' };
export const dispersion: Parameter = {
  latex: '\\alpha',
  plain: 'α',
  meaning: 'over-dispersion: variance = μ + α μ²',
};
export const variancePower: Parameter = {
  latex: 'p',
  plain: 'p',
  meaning: 'power of the variance: variance ∝ mean^p',
};
export const shape: Parameter = { latex: 'k', plain: 'k', meaning: 'shape' };
