import { countBelow } from '../../numerics/count-between.ts';
import { oncePer } from '../../numerics/once-per.ts';
import type { Points } from '../../numerics/standardized-points.ts';
import type { LocationScaleFit } from '../distribution.ts';

/**
 * Maximum likelihood for the asymmetric Laplace density τ(1 − τ)/s · exp(−z(τ − [z < 0])), z = (x − m)/s (Koenker &
 * Machado 1999): m is the τ-quantile, s the mean pinball loss about it.
 */
export function fitAsymmetricLaplace(points: Points, tau: number): LocationScaleFit {
  const { n, x, weight } = points;
  const location = quantile(points, tau);
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    const distance = x[i]! - location;
    total += weight[i]! * distance * (distance < 0 ? tau - 1 : tau);
  }
  const scale = total / n;
  return { location, scale, logLikelihood: n * (Math.log(tau * (1 - tau)) - Math.log(scale) - 1) };
}

/** Beyond these levels almost nothing is left on one side. */
const levels = [0.01, 0.99] as const;

/**
 * The same with the level free. With A the sum of distances to the right of the location and B of those to its left,
 * the best level is √B / (√A + √B) and the scale (√A + √B)²/n · τ(1 − τ), so that the location is the residual with the
 * least √A + √B (Kotz, Kozubowski & Podgórski 2001, section 3.5): all are tried in one pass.
 */
export function fitAsymmetricLaplaceLevel(points: Points): LocationScaleFit & { tau: number } {
  const { x, weight } = points;
  let right = 0;
  for (let i = 0; i < x.length; i++) right += weight[i]! * (x[i]! - x[0]!);
  let left = 0;
  let before = 0;
  let least = Number.POSITIVE_INFINITY;
  let tau = 0.5;
  for (let i = 0; i < x.length; i++) {
    if (i > 0) {
      const gap = x[i]! - x[i - 1]!;
      before += weight[i - 1]!;
      left += before * gap;
      right -= (points.n - before) * gap;
    }
    const [rootRight, rootLeft] = [Math.sqrt(Math.max(0, right)), Math.sqrt(left)];
    const level = rootLeft / (rootRight + rootLeft);
    if (rootRight + rootLeft < least && level >= levels[0] && level <= levels[1])
      [least, tau] = [rootRight + rootLeft, level];
  }
  return { ...fitAsymmetricLaplace(points, tau), tau };
}

/** The weighted quantile: the midpoint if the pinball loss is least on a whole interval. */
function quantile({ n, x, weight }: Points, tau: number): number {
  let passed = 0;
  for (let i = 0; i < x.length; i++) {
    passed += weight[i]!;
    if (Math.abs(passed - n * tau) < 1e-9 * n && i + 1 < x.length) return (x[i]! + x[i + 1]!) / 2;
    if (passed > n * tau) return x[i]!;
  }
  return x[x.length - 1]!;
}

/**
 * Maximum likelihood for the split normal density √(2/π) / (s (1 + r)) · exp(−z²/2), or exp(−z²/(2r²)) right of the
 * location (Fernández & Steel 1998): m is the expectile of level 1/(1 + r²), s² the mean weighted square.
 *
 * The expectile is the mean of the points when those to its right are weighted by 1/r² (Newey & Powell 1987). It is
 * found from cumulative sums, iterating until no point changes sides.
 */
export function fitSplitNormal(points: Points, ratio: number): LocationScaleFit {
  const { n, x, weight } = points;
  const { masses, moments } = runningSums(points);
  const right = 1 / (ratio * ratio);
  let location = 0;
  for (let iteration = 0, before = -1; iteration < 200; iteration++) {
    const side = countBelow(x, location);
    if (side === before) break;
    before = side;
    const mass = masses[side]! + right * (masses[x.length]! - masses[side]!);
    location = (moments[side]! + right * (moments[x.length]! - moments[side]!)) / mass;
  }
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    const distance = x[i]! - location;
    squares += (distance < 0 ? weight[i]! : weight[i]! * right) * distance * distance;
  }
  const scale = Math.sqrt(squares / n);
  return {
    location,
    scale,
    logLikelihood: n * (Math.log(2 / Math.PI) / 2 - Math.log(scale * (1 + ratio)) - 1 / 2),
  };
}

/** Cumulative weights and weighted values before each point, and the totals at the end. */
const runningSums = oncePer(({ x, weight }: Points): { masses: Float64Array; moments: Float64Array } => {
  const masses = new Float64Array(x.length + 1);
  const moments = new Float64Array(x.length + 1);
  for (let i = 0; i < x.length; i++) {
    masses[i + 1] = masses[i]! + weight[i]!;
    moments[i + 1] = moments[i]! + weight[i]! * x[i]!;
  }
  return { masses, moments };
});
