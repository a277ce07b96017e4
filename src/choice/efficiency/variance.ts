import type { FrozenDistribution } from '../../distributions/distribution.ts';
import { type ErrorDistributionId, errorDistributions } from '../../distributions/error-distributions.ts';
import { root } from '../../numerics/optimum.ts';
import { normalConsistency } from '../../numerics/robust-deviation.ts';
import type { Points } from '../../numerics/standardized-points.ts';
import type { CandidateLoss } from './candidates.ts';

const step = 0.01;

/**
 * A distribution as weighted points about `center`: the trapezoidal rule after substituting r = ±e^u, which copes with
 * a kink or pole at the center and with the longest tails.
 */
export function quadrature(distribution: FrozenDistribution, center = 0, reach = 60): Points {
  const half = Math.round(reach / step);
  const x: number[] = [];
  const weight: number[] = [];
  for (const sign of [-1, 1])
    for (let i = -half; i <= half; i++) {
      // Ascending order: the left side runs from far to near, the right side from near to far.
      const r = sign * Math.exp(sign * i * step);
      x.push(center + r);
      weight.push(step * Math.abs(r) * Math.exp(distribution.logPdf(center + r)));
    }
  return {
    n: 1,
    x: Float64Array.from(x),
    weight: Float64Array.from(weight),
    location: 0,
    scale: 1,
    exact: false,
  };
}

/**
 * V = E ψ² / (E ψ′)²: the asymptotic variance, per residual, of the location (and of every slope) estimated by a loss
 * when the errors follow a distribution (Huber 1964), about the center and at the scale that the loss itself estimates.
 * Infinite where the moments are.
 */
export function asymptoticVariance(
  distribution: FrozenDistribution,
  candidate: CandidateLoss,
  points = quadrature(distribution),
): number {
  const { psi, slope, growth } = candidate;
  if (2 * growth >= (distribution.tailIndex ?? Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  const { location, scale } = candidate.estimate(points, {
    quantile: distribution.quantile,
    robustDeviation: robustDeviationOf(distribution),
  });
  const about = quadrature(distribution, location);
  const mean = (f: (r: number) => number) =>
    about.x.reduce(
      (sum, x, i) => (x === location ? sum : sum + about.weight[i]! * f((x - location) / scale)),
      0,
    );
  const square = mean((r) => psi(r) ** 2);
  const meanSlope =
    typeof slope === 'function'
      ? mean(slope)
      : slope.mean({
          cdf: (r) => distribution.cdf(location + scale * r),
          logPdf: (r) => distribution.logPdf(location + scale * r) + Math.log(scale),
        });
  return (scale * scale * square) / (meanSlope * meanSlope);
}

function robustDeviationOf(distribution: FrozenDistribution): number {
  const median = distribution.quantile(0.5);
  return (
    normalConsistency * root((d) => distribution.cdf(median + d) - distribution.cdf(median - d) - 0.5, 0, 100)
  );
}

export const standardDistribution = (
  distribution: ErrorDistributionId,
  shape: Readonly<Record<string, number>>,
): FrozenDistribution => errorDistributions[distribution].at({ location: 0, scale: 1, ...shape });
