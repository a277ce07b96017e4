import { newtonMaximum } from '../../../numerics/newton.ts';

export interface VariancePower {
  /** k in variance ∝ μ^k: 0 as L2 assumes, 1 Poisson-like, 2 Gamma or lognormal, 3 inverse Gaussian. */
  power: number;
  standardError: number;
  /** 95% interval. */
  interval: [number, number];
}

/**
 * Which power k of the mean the variance follows: a Gamma quasi-likelihood of e² with mean c μ^k (log link), which is
 * valid whatever the distribution of the errors, with a sandwich standard error. A regression of ln e² would not do:
 * near zero, the logarithm of a count's error reflects rounding rather than the variance. Undefined if the predictions
 * do not vary. Davidian & Carroll (1987), J. Amer. Statist. Assoc. 82:1079.
 *
 * @param residuals observed − predicted
 * @param predicted all above zero
 * @example
 * variancePower(values, predicted)?.interval; // with 2 inside and 1 outside: gamma, not Poisson
 */
export function variancePower(residuals: Float64Array, predicted: Float64Array): VariancePower | undefined {
  const n = residuals.length;
  const x = predicted.map(Math.log);
  const center = x.reduce((sum, value) => sum + value, 0) / n;
  let squares = 0;
  let meanSquare = 0;
  for (let i = 0; i < n; i++) {
    x[i]! -= center;
    squares += x[i]! ** 2;
    meanSquare += residuals[i]! ** 2 / n;
  }
  if (!(squares > 1e-12 * n && meanSquare > 0)) return undefined;
  const evaluate = ([level, power]: readonly number[]) => quasiLikelihood(residuals, x, level!, power!);
  const found = newtonMaximum(evaluate, [Math.log(meanSquare), 0]);
  if (!found) return undefined;
  const standardError = sandwichError(residuals, x, squares, found);
  if (!Number.isFinite(standardError)) return undefined;
  const power = found[1]!;
  const reach = 1.96 * standardError;
  return { power, standardError, interval: [power - reach, power + reach] };
}

/** −Σ (η + e² e^−η) with η = level + power · x and centered x, and its Newton step. */
function quasiLikelihood(residuals: Float64Array, x: Float64Array, level: number, power: number) {
  let value = 0;
  const score = [0, 0];
  const information = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const at = x[i]!;
    const eta = level + power * at;
    const ratio = residuals[i]! ** 2 * Math.exp(-eta);
    value -= eta + ratio;
    score[0]! += ratio - 1;
    score[1]! += (ratio - 1) * at;
    information[0]! += ratio;
    information[1]! += ratio * at;
    information[2]! += ratio * at * at;
  }
  const [a0, a1, a2] = information as [number, number, number];
  const determinant = a0 * a2 - a1 * a1;
  return {
    value,
    step: [(a2 * score[0]! - a1 * score[1]!) / determinant, (a0 * score[1]! - a1 * score[0]!) / determinant],
  };
}

/**
 * Standard error of the power: the sandwich, each row's contribution divided by
 * 1 − its leverage (HC3). MacKinnon & White (1985).
 */
function sandwichError(
  residuals: Float64Array,
  x: Float64Array,
  squares: number,
  [level, power]: readonly number[],
): number {
  let filling = 0;
  for (let i = 0; i < x.length; i++) {
    const at = x[i]!;
    const excess = residuals[i]! ** 2 * Math.exp(-level! - power! * at) - 1;
    const leverage = 1 / x.length + at ** 2 / squares;
    filling += ((excess * at) / (1 - leverage)) ** 2;
  }
  return Math.sqrt(filling) / squares;
}
