import type { Law } from '../distributions/family.ts';
import { type FamilyId, families } from '../distributions/index.ts';
import { logisticShape } from '../distributions/logistic.ts';
import { studentTShape } from '../distributions/student-t.ts';
import { fitTwoPieceNormal } from '../fitting/asymmetric.ts';
import { root } from '../fitting/optimum.ts';
import type { Points } from '../fitting/points.ts';
import { leastPowerLocation } from '../fitting/power.ts';
import { fitSmooth } from '../fitting/smooth.ts';
import type { Candidate } from './candidates.ts';

/** Φ⁻¹(3/4): the median absolute deviation of a standard Normal law. */
const normalMad = 0.6744897501960817;
const step = 0.01;

/**
 * A law as weighted points about `centre`: the trapezoidal rule after r = ±e^u, which has no trouble with a kink or a
 * pole at the centre nor with the longest tails.
 */
export function quadrature(law: Law, centre = 0, reach = 60): Points {
  const half = Math.round(reach / step);
  const x: number[] = [];
  const weight: number[] = [];
  for (const sign of [-1, 1])
    for (let i = -half; i <= half; i++) {
      // Ascending: the left side from far to near, the right side from near to far.
      const r = sign * Math.exp(sign * i * step);
      x.push(centre + r);
      weight.push(step * Math.abs(r) * Math.exp(law.logPdf(centre + r)));
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
 * V = E ψ² / (E ψ′)²: the asymptotic variance, per residual, of the location — and of every slope — estimated by a
 * loss when the errors follow a law (Huber 1964). Each loss is centred where its own E ψ = 0 and scaled as it would be
 * fitted: Huber's by the median absolute deviation, log-cosh and Student's t by maximum likelihood. Infinite where
 * the moments are.
 */
export function asymptoticVariance(
  law: Law,
  tailIndex: number,
  candidate: Candidate,
  points = quadrature(law),
): number {
  if (2 * candidate.growth >= tailIndex) return Number.POSITIVE_INFINITY;
  const { location, scale } = settle(law, candidate, points);
  const { psi, slope } = candidate;
  const about = quadrature(law, location);
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
          cdf: (r) => law.cdf(location + scale * r),
          logPdf: (r) => law.logPdf(location + scale * r) + Math.log(scale),
        });
  return (scale * scale * square) / (meanSlope * meanSlope);
}

/** The tail of f falls like |x|^−(index + 1). */
export const tailIndex = (family: FamilyId, shape: Readonly<Record<string, number>>): number =>
  family === 'student-t' ? shape.nu! : Number.POSITIVE_INFINITY;

export const standardLaw = (family: FamilyId, shape: Readonly<Record<string, number>>): Law =>
  families[family].at({ location: 0, scale: 1, ...shape });

/** Where the loss's own estimates of location and scale settle as n grows. */
function settle(
  law: Law,
  { loss, parameters }: Candidate,
  points: Points,
): { location: number; scale: number } {
  if (loss === 'l1') return { location: law.quantile(0.5), scale: 1 };
  if (loss === 'quantile') return { location: law.quantile(parameters.tau!), scale: 1 };
  if (loss === 'log-cosh') return fitSmooth(points, logisticShape);
  if (loss === 'student-t') return fitSmooth(points, studentTShape(parameters.nu!));
  if (loss === 'l2') return { location: leastPowerLocation(points, 2), scale: 1 };
  if (loss === 'lp') return { location: leastPowerLocation(points, parameters.p!), scale: 1 };
  if (loss === 'expectile') {
    const ratio = Math.sqrt((1 - parameters.tau!) / parameters.tau!);
    return { location: fitTwoPieceNormal(points, ratio).location, scale: 1 };
  }
  const median = law.quantile(0.5);
  const mad = root((d) => law.cdf(median + d) - law.cdf(median - d) - 0.5, 0, 100);
  return {
    location: huberLocation(points, median, (parameters.k! * mad) / normalMad),
    scale: mad / normalMad,
  };
}

function huberLocation({ x, weight }: Points, median: number, delta: number): number {
  const pull = (location: number) =>
    x.reduce((sum, value, i) => sum + weight[i]! * Math.max(-delta, Math.min(delta, value - location)), 0);
  return root(pull, median - delta, median + delta);
}
