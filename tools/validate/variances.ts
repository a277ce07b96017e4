import { candidates } from '../../src/choice/efficiency/candidates.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../src/numerics/residuals.ts';
import { robustDeviation } from '../../src/numerics/robust-deviation.ts';
import { weightedPoints } from '../../src/numerics/standardized-points.ts';
import { sampleOf, type Truth } from './truths.ts';

/**
 * The true variance of each candidate loss at n: the variance, over fresh samples, of the location that it estimates,
 * as a multiple of the best candidate's.
 */
export function simulatedRegret(truth: Truth, n: number, samples: number, seed: number): number[] {
  const random = seededRandom(seed);
  const sums = candidates.map(() => ({ mean: 0, squares: 0 }));
  for (let sample = 1; sample <= samples; sample++) {
    const residuals = prepareResiduals(sampleOf(truth, n, random));
    const points = weightedPoints(residuals);
    const scaled = {
      quantile: quantileOf(points.x),
      robustDeviation: robustDeviation(residuals) / points.scale,
    };
    candidates.forEach((candidate, i) => {
      const location = points.location + points.scale * candidate.estimate(points, scaled).location;
      const before = location - sums[i]!.mean;
      sums[i]!.mean += before / sample;
      sums[i]!.squares += before * (location - sums[i]!.mean);
    });
  }
  const best = Math.min(...sums.map(({ squares }) => squares));
  return sums.map(({ squares }) => squares / best);
}

/** The minimizer of the pinball loss; the midpoint if it is an interval. */
const quantileOf = (sorted: Residuals['sorted']) => (probability: number) => {
  const place = sorted.length * probability;
  const above = Math.min(sorted.length - 1, Math.floor(place + 1e-9));
  const whole = Math.abs(place - Math.round(place)) < 1e-9;
  return whole && above > 0 ? (sorted[above - 1]! + sorted[above]!) / 2 : sorted[above]!;
};
