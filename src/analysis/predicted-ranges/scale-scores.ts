import { normalTwoTails } from '../../numerics/tails.ts';

/** How well predicted standard deviations match, for normal predictions. */
export interface ScaleScores {
  rows: number;
  /** Factor that would correct the standard deviations: above 1 they are too small. */
  factor: number;
  /** 95% interval of the factor. */
  interval: [number, number];
  /** Mean predicted standard deviation. */
  sharpness: number;
  /** Mean continuous ranked probability score, in the units of the data. */
  crps: number;
  /** Mean of −ln of the predicted density at the observed values. */
  logScore: number;
}

/**
 * The continuous ranked probability score of a normal prediction with error `error`: Gneiting, Raftery, Westveld &
 * Goldman (2005), Monthly Weather Review 133:1098, eq. 5. In the units of the data.
 *
 * @example crpsOfNormal(0, 1) // 0.23369497725510913
 */
export function crpsOfNormal(error: number, sigma: number): number {
  const z = error / sigma;
  const density = Math.exp(-0.5 * z ** 2) / Math.sqrt(2 * Math.PI);
  return sigma * (Math.abs(z) * (1 - normalTwoTails(z)) + 2 * density - 1 / Math.sqrt(Math.PI));
}

/** The factor √(mean of (e/σ)²), and the proper scores of normal predictions. */
export function scaleScores(residuals: Float64Array, scale: Float64Array): ScaleScores | undefined {
  let [rows, squares, fourths, width, crps, logScore] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < residuals.length; row++) {
    const sigma = scale[row]!;
    const error = residuals[row]! / sigma;
    if (!(sigma > 0) || !Number.isFinite(error)) continue;
    rows++;
    squares += error ** 2;
    fourths += error ** 4;
    width += sigma;
    crps += crpsOfNormal(residuals[row]!, sigma);
    logScore += 0.5 * Math.log(2 * Math.PI) + Math.log(sigma) + 0.5 * error ** 2;
  }
  if (rows < 2) return undefined;
  const mean = squares / rows;
  const reach = 1.96 * Math.sqrt(Math.max(0, fourths / rows - mean ** 2) / rows);
  return {
    rows,
    factor: Math.sqrt(mean),
    interval: [Math.sqrt(Math.max(0, mean - reach)), Math.sqrt(mean + reach)],
    sharpness: width / rows,
    crps: crps / rows,
    logScore: logScore / rows,
  };
}
