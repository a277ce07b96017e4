import type { Points } from '../../numerics/standardized-points.ts';
import type { LocationScaleFit, Member } from '../distribution.ts';

/** A location-scale distribution of known shape whose log-density has two derivatives. */
export interface SmoothShape {
  /** Writes ρ = −ln f, ψ = ρ′ and ψ′ at a standardized residual. */
  kernel(z: number, out: Float64Array): void;
  /** Fisher information on location and on ln scale of one residual, at scale 1. */
  information: readonly [location: number, scale: number];
}

interface Sums {
  location: number;
  logScale: number;
  objective: number;
  gradient: [number, number];
  /** Negative Hessian of the log-likelihood in (location/scale, ln scale): aa, ab, bb. */
  curvature: [number, number, number];
}

/** A shape as a member of the posterior. */
export const smoothMember = (shape: SmoothShape): Pick<Member, 'information' | 'fit'> => ({
  information: shape.information,
  fit: (points) => fitSmooth(points, shape),
});

/**
 * Newton's method in (location, ln scale) with step halving; Fisher's expected information replaces the observed
 * information where that is not positive definite. Starts from the median and half the interquartile range, which are
 * robust to a minority of outliers.
 */
export function fitSmooth(points: Points, shape: SmoothShape): LocationScaleFit {
  const { n } = points;
  let current = sums(points, shape, 0, Math.log(startingScale(points)));
  for (let iteration = 0; iteration < 100; iteration++) {
    const [ga, gb] = current.gradient;
    let [aa, ab, bb] = current.curvature;
    if (!(aa > 0 && aa * bb - ab * ab > 1e-3 * aa * Math.abs(bb)))
      [aa, ab, bb] = [n * shape.information[0], 0, n * shape.information[1]];
    const determinant = aa * bb - ab * ab;
    const stepLocation = (bb * ga - ab * gb) / determinant;
    const stepScale = (aa * gb - ab * ga) / determinant;
    const expected = (ga * stepLocation + gb * stepScale) / 2;
    if (expected < 1e-11 * (1 + n * 1e-4)) break;
    let fraction = Math.min(1, 2 / Math.max(Math.abs(stepLocation), Math.abs(stepScale)));
    const unit = Math.exp(current.logScale);
    let next = current;
    for (let halving = 0; halving < 40; halving++, fraction /= 2) {
      next = sums(
        points,
        shape,
        current.location + fraction * stepLocation * unit,
        Math.max(leastLogScale, current.logScale + fraction * stepScale),
      );
      if (next.objective < current.objective) break;
    }
    if (!(next.objective < current.objective)) break;
    current = next;
  }
  return {
    location: current.location,
    scale: Math.exp(current.logScale),
    logLikelihood: -current.objective,
  };
}

/** Ties can drive a heavy-tailed distribution's scale to zero; the fit stops here. */
const leastLogScale = Math.log(1e-3);

/** Half the interquartile range, each quartile computed from its own end, so that mirrored points give the same result. */
function startingScale({ n, x, weight }: Points): number {
  const quartile = (start: number, direction: 1 | -1): number => {
    let passed = 0;
    for (let i = start; ; i += direction) {
      passed += weight[i]!;
      if (passed >= n / 4) return x[i]!;
    }
  };
  return Math.max((quartile(x.length - 1, -1) - quartile(0, 1)) / 2, 1e-3);
}

const out = new Float64Array(3);

function sums({ n, x, weight }: Points, { kernel }: SmoothShape, location: number, logScale: number): Sums {
  const inverse = Math.exp(-logScale);
  let objective = 0;
  let ga = 0;
  let gb = 0;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  for (let i = 0; i < x.length; i++) {
    const z = (x[i]! - location) * inverse;
    kernel(z, out);
    const w = weight[i]!;
    const slope = w * out[1]!;
    const bend = w * out[2]!;
    objective += w * out[0]!;
    ga += slope;
    gb += slope * z;
    aa += bend;
    ab += slope + bend * z;
    bb += (slope + bend * z) * z;
  }
  return {
    location,
    logScale,
    objective: objective + n * logScale,
    gradient: [ga, gb - n],
    curvature: [aa, ab, bb],
  };
}
