import { fitSplitNormal } from '../../distributions/fitting/asymmetric.ts';
import { leastPowerLocation } from '../../distributions/fitting/power.ts';
import { fitSmooth } from '../../distributions/fitting/smooth.ts';
import { logisticShape } from '../../distributions/logistic.ts';
import { studentTShape } from '../../distributions/student-t.ts';
import { root } from '../../numerics/optimum.ts';
import type { Points } from '../../numerics/standardized-points.ts';
import type { Candidate } from './candidates.ts';

/** What weighted points alone do not tell exactly. */
export interface Quantiles {
  quantile(probability: number): number;
  /** 1.4826 times the median absolute deviation from the median. */
  robustDeviation: number;
}

/**
 * The location that a loss estimates and the scale it is used with: of a sample, or of a whole distribution given as points.
 * Huber's loss is scaled by the median absolute deviation, log-cosh and Student's t by maximum likelihood; the others
 * have no scale.
 */
export function estimate(
  { loss, parameters }: Candidate,
  points: Points,
  { quantile, robustDeviation }: Quantiles,
): { location: number; scale: number } {
  switch (loss) {
    case 'l2':
      return { location: mean(points), scale: 1 };
    case 'l1':
      return { location: quantile(0.5), scale: 1 };
    case 'quantile':
      return { location: quantile(parameters.tau!), scale: 1 };
    case 'lp':
      return { location: leastPowerLocation(points, parameters.p!), scale: 1 };
    case 'expectile': {
      const ratio = Math.sqrt((1 - parameters.tau!) / parameters.tau!);
      return { location: fitSplitNormal(points, ratio).location, scale: 1 };
    }
    case 'log-cosh':
      return fitSmooth(points, logisticShape);
    case 'student-t':
      return fitSmooth(points, studentTShape(parameters.nu!));
    case 'huber':
      return {
        location: huberLocation(points, quantile(0.5), parameters.k! * robustDeviation),
        scale: robustDeviation,
      };
  }
}

function mean({ n, x, weight }: Points): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += weight[i]! * x[i]!;
  return total / n;
}

function huberLocation({ x, weight }: Points, median: number, delta: number): number {
  const pull = (location: number) => {
    let total = 0;
    for (let i = 0; i < x.length; i++)
      total += weight[i]! * Math.max(-delta, Math.min(delta, x[i]! - location));
    return total;
  };
  return root(pull, median - delta, median + delta, 1e-9);
}
