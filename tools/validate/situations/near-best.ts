import { nearBest } from '../../../src/choice/decision-rule.ts';
import { candidates } from '../../../src/choice/efficiency/candidates.ts';
import { oncePer } from '../../../src/numerics/once-per.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import { robustDeviation } from '../../../src/numerics/robust-deviation.ts';
import { weightedPoints } from '../../../src/numerics/standardized-points.ts';

export type Draw = (random: Random) => number;

const rows = 60_000;
/** Half of the distance over which the slope of E ψ is computed, in robust standard deviations. */
const halfStep = 0.06;

/**
 * The losses that need at most 10% more data than the best candidate for errors with this distribution, symmetric
 * about 0: by the sandwich variance s² E ψ² / (d E ψ / dμ)² over 60,000 draws. Named as in a situation's `losses`.
 */
export const nearBestLosses = oncePer((draw: Draw): string[] => {
  const random = seededRandom(1);
  const residuals = prepareResiduals(Float64Array.from({ length: rows }, () => draw(random)));
  const points = weightedPoints(residuals);
  const deviation = robustDeviation(residuals);
  const symmetric = candidates.filter(({ loss }) => loss !== 'quantile' && loss !== 'expectile');
  const variances = symmetric.map(({ psi, estimate }) => {
    const scaled = estimate(points, { quantile: () => 0, robustDeviation: deviation / points.scale });
    const scale = scaled.scale * points.scale;
    const step = halfStep * deviation;
    let [squares, rise] = [0, 0];
    for (const x of residuals.values) {
      squares += psi(x / scale) ** 2;
      rise += psi((x + step) / scale) - psi((x - step) / scale);
    }
    return squares / (rise / (2 * step)) ** 2;
  });
  const best = Math.min(...variances);
  return symmetric.flatMap(({ loss, parameters }, i) =>
    variances[i]! <= nearBest * best ? [useName(loss, parameters)] : [],
  );
});

/** A loss with the parameter that distinguishes it: `l2`, `student-t 3`, `lp 1.5`. */
export function useName(loss: string, { nu, p }: Record<string, number>): string {
  const shape = loss === 'student-t' ? nu : loss === 'lp' ? p : undefined;
  return shape === undefined ? loss : `${loss} ${shape}`;
}
