import { condense } from '../../stats/condense.ts';
import { powerProfile } from '../../stats/power-profile.ts';
import type { Residuals } from '../../stats/residuals.ts';
import type { PowerDrawing } from '../plots.ts';

/** From ½ to 8 by eighths of an octave: on a logarithmic axis L1, L2 and L4 stand at equal distances. */
const POWERS = Array.from({ length: 33 }, (_, i) => 2 ** (i / 8 - 1));

/** Log-likelihood of each power of the loss |e|^p, less the highest: why not the square, or the fourth power? */
export function drawPower({ sorted }: Residuals): PowerDrawing {
  const logLikelihood = powerProfile(condense(sorted), POWERS);
  const highest = Math.max(...logLikelihood);
  return { p: POWERS, logLikelihood: logLikelihood.map((value) => value - highest) };
}
