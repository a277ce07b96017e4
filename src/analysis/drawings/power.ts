import { profileOfPowers } from '../../distributions/fitting/power.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { weightedPoints } from '../../numerics/standardized-points.ts';
import type { PowerDrawing } from './plots.ts';

/** From ½ to 8, and as far as the interval: on a logarithmic axis L1, L2 and L4 are equally spaced. */
const usual: readonly [number, number] = [0.5, 8];
const stepsOfOctave = 6;

/** Powers in sixths of an octave that hold the usual range and the interval. */
function powersAround([low, high]: readonly [number, number]): number[] {
  const first = Math.floor(stepsOfOctave * Math.log2(Math.min(low, usual[0])));
  const last = Math.ceil(stepsOfOctave * Math.log2(Math.max(high, usual[1])));
  return Array.from({ length: last - first + 1 }, (_, i) => 2 ** ((first + i) / stepsOfOctave));
}

/**
 * Profile log-likelihood of the power p under the generalized normal distribution (Subbotin 1923), minus its maximum:
 * shows why not the square, or the fourth power.
 *
 * @param interval the confidence interval of the power, which the axis must hold
 */
export function drawPower(residuals: Residuals, interval: readonly [number, number] = usual): PowerDrawing {
  const powers = powersAround(interval);
  const logLikelihood = powers.map(profileOfPowers(weightedPoints(residuals)));
  const highest = Math.max(...logLikelihood);
  return { p: powers, logLikelihood: logLikelihood.map((value) => value - highest) };
}
