import { regressAbsolute } from '../../hypothesis-tests/statistics/auxiliary-regression.ts';
import { prepareResiduals } from '../../numerics/residuals.ts';
import { chiSquareTail } from '../../numerics/tails.ts';
import type { Report } from '../report.ts';
import { pearsonDispersion } from './counts/dispersion.ts';
import { countZeros } from './counts/zeros.ts';
import { variancePower } from './positive/variance-power.ts';

export type TargetTask = Exclude<Report['task'], 'classification'>;

/** With fewer rows neither a count's nor a positive target's variance can be told from a constant one. */
const fewestRows = 20;
/** From this relative error on, a Normal distribution would put one value in 700 below zero. */
const relativeErrorThatBinds = 1 / 3;

/**
 * What kind of number the target is, from its values and the predictions: counts (whole numbers with zeros, varying at
 * least about as a Poisson distribution does, and more where more is predicted), or a positive quantity with relative errors
 * (the variance grows with the mean, and a Normal distribution would go below zero). Anything less clear is regression.
 *
 * @example
 * recognizeTask(Float64Array.of(0, 2, 1, …), Float64Array.of(0.7, 1.9, 1.2, …)); // 'counts'
 */
export function recognizeTask(observed?: Float64Array, predicted?: Float64Array): TargetTask {
  if (!observed || !predicted) return 'regression';
  // Most targets are neither, and most of those show it at once: look before anything is copied.
  const rows = new Uint32Array(observed.length);
  let n = 0;
  let whole = true;
  let squares = 0;
  for (let row = 0; row < observed.length; row++) {
    const y = observed[row]!;
    const mean = predicted[row]!;
    if (!Number.isFinite(y) || !Number.isFinite(mean)) continue;
    if (y < 0 || mean <= 0) return 'regression';
    if (whole && !Number.isInteger(y)) whole = false;
    squares += (y / mean - 1) ** 2;
    rows[n++] = row;
  }
  const binds = Math.sqrt(squares / n) > relativeErrorThatBinds;
  if (n < fewestRows || !(whole || binds)) return 'regression';
  const kept = rows.subarray(0, n);
  const y = Float64Array.from(kept, (row) => observed[row]!);
  const mu = Float64Array.from(kept, (row) => predicted[row]!);
  const residuals = y.map((value, i) => value - mu[i]!);
  const power = variancePower(residuals, mu);
  if (whole && areCounts(y, mu, power)) return 'counts';
  return binds && hasRelativeErrors(mu, residuals, power) ? 'positive' : 'regression';
}

type Power = ReturnType<typeof variancePower>;

/**
 * Whether whole numbers vary as counts do: more where more is predicted; or, where the means are so small that zeros
 * must occur and do, at least not unlike it.
 */
function areCounts(observed: Float64Array, predicted: Float64Array, power: Power): boolean {
  if (predicted.every(Number.isInteger)) return false; // labels beside predicted labels
  if (observed.reduce((a, b) => Math.max(a, b), 0) < 3) return false;
  const counts = { n: observed.length, observed, predicted };
  const dispersion = pearsonDispersion(counts);
  const grows = dispersion >= 0.5 && power !== undefined && power.interval[0] > 0.25;
  const mayGrow = dispersion >= 0.7 && (power === undefined || power.interval[1] > 1);
  if (grows || !mayGrow) return grows;
  const zeros = countZeros(counts);
  return zeros.expected >= 2 && zeros.observed >= 1;
}

/** Whether the errors grow with the prediction: in power, and beyond any doubt. */
function hasRelativeErrors(predicted: Float64Array, values: Float64Array, power: Power): boolean {
  if (power === undefined || power.interval[0] < 0.5) return false;
  const residuals = prepareResiduals(values, { predicted });
  const { statistic, direction } = regressAbsolute(residuals).line;
  return direction > 0 && chiSquareTail(statistic, 1) < 0.001;
}
