import { compensatedSum } from '../../../numerics/sum.ts';

export interface VariancePower {
  /** k in variance ∝ μ^k: 0 as L2 supposes, 1 Poisson-like, 2 Gamma or lognormal, 3 inverse Gaussian. */
  power: number;
  standardError: number;
  /** 95 %. */
  interval: [number, number];
}

/**
 * Least squares of ln e² on ln μ: the slope is the power k of the mean that the variance follows. Errors of exactly
 * zero have no logarithm and are left out. Undefined where the predictions do not vary. Harvey (1976), Econometrica
 * 44:461.
 *
 * @param predicted all above zero
 */
export function variancePower(residuals: Float64Array, predicted: Float64Array): VariancePower | undefined {
  const rows = residuals.reduce((count, e) => (e === 0 ? count : count + 1), 0);
  const total = residuals.length;
  const over = (term: (i: number) => number) =>
    compensatedSum(total, (i) => (residuals[i] === 0 ? 0 : term(i)));
  const x = predicted.map(Math.log);
  const y = residuals.map((e) => 2 * Math.log(Math.abs(e)));
  const xMean = over((i) => x[i]!) / rows;
  const yMean = over((i) => y[i]!) / rows;
  const squares = over((i) => (x[i]! - xMean) ** 2);
  const power = over((i) => (x[i]! - xMean) * (y[i]! - yMean)) / squares;
  const left = over((i) => (y[i]! - yMean - power * (x[i]! - xMean)) ** 2);
  const standardError = Math.sqrt(left / (rows - 2) / squares);
  if (!(squares > 1e-12 * rows) || !Number.isFinite(standardError)) return undefined;
  const reach = 1.96 * standardError;
  return { power, standardError, interval: [power - reach, power + reach] };
}
