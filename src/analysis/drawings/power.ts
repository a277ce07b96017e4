import { profileOfPowers } from '../../distributions/fitting/power.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { weightedPoints } from '../../numerics/standardized-points.ts';
import type { PowerDrawing } from './plots.ts';

/** From ½ to 8 in sixths of an octave: on a logarithmic axis L1, L2 and L4 are equally spaced. */
const powers = Array.from({ length: 25 }, (_, i) => 2 ** (i / 6 - 1));

/**
 * Profile log-likelihood of the power p under the generalized normal distribution (Subbotin 1923), minus its maximum:
 * shows why not the square, or the fourth power.
 */
export function drawPower(residuals: Residuals): PowerDrawing {
  const logLikelihood = powers.map(profileOfPowers(weightedPoints(residuals)));
  const highest = Math.max(...logLikelihood);
  return { p: powers, logLikelihood: logLikelihood.map((value) => value - highest) };
}
