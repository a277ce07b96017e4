import gamma from '@stdlib/math-base-special-gamma';
import { contaminatedShape } from '../distributions/contaminated-normal.ts';
import { fitAsymmetricLaplace, fitSplitNormal } from '../distributions/fitting/asymmetric.ts';
import { fitPower } from '../distributions/fitting/power.ts';
import { type Fit, fitSmooth, type SmoothShape } from '../distributions/fitting/smooth.ts';
import type { ErrorDistributionId } from '../distributions/index.ts';
import { logisticShape } from '../distributions/logistic.ts';
import { studentTShape } from '../distributions/student-t.ts';
import type { Points } from '../numerics/standardized-points.ts';

/** A location-scale distribution of fixed shape: one of the distributions the residuals may have come from. */
export interface Member {
  family: ErrorDistributionId;
  /** Its shape, by the names of the family's parameters. */
  shape: Readonly<Record<string, number>>;
  /** Members of one group share a direction away from the Normal; calibration is asked for by group. */
  group: string;
  prior: number;
  /** Fisher information of one residual on location and on ln scale, at scale 1. */
  information: readonly [location: number, scale: number];
  fit(points: Points): Fit;
}

/**
 * The 38 distributions that are weighed against each other, with their prior probabilities: half to Normal and Laplace, the
 * rest to heavier, lighter, skewed and contaminated ones. None has a free shape, so all have the same number of
 * parameters and no penalty for complexity is needed.
 */
export const members: readonly Member[] = [
  ...group('normal', 0.25, [power(2)]),
  ...group('laplace', 0.25, [power(1)]),
  ...group('logistic', 0.08, [smooth('logistic', {}, logisticShape)]),
  ...group(
    'student-t',
    0.12,
    [1, 1.5, 2, 3, 4, 6, 10].map((nu) => smooth('student-t', { nu }, studentTShape(nu))),
  ),
  ...group('light tails', 0.07, [2.5, 3, 4, 6, 10].map(power)),
  ...group('between', 0.05, [1.25, 1.5, 1.75].map(power)),
  ...group('asymmetric-laplace', 0.05, [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9].map(pinball)),
  ...group('split-normal', 0.05, [0.05, 0.1, 0.2, 0.35, 0.65, 0.8, 0.9, 0.95].map(twoPiece)),
  ...group('contaminated-normal', 0.08, [
    contaminated(0.05, 5, [0.8855382106783335, 1.5588746980668071]),
    contaminated(0.1, 5, [0.7981784314329226, 1.3727515620672437]),
    contaminated(0.05, 10, [0.9051270594348616, 1.6668387373374618]),
    contaminated(0.1, 10, [0.8274448303906159, 1.5151196141581866]),
  ]),
];

type Shape = Omit<Member, 'group' | 'prior'>;

function group(name: string, prior: number, shapes: Shape[]): Member[] {
  return shapes.map((shape) => ({ ...shape, group: name, prior: prior / shapes.length }));
}

function smooth(
  family: ErrorDistributionId,
  shape: Record<string, number>,
  distribution: SmoothShape,
): Shape {
  return {
    family,
    shape,
    information: distribution.information,
    fit: (points) => fitSmooth(points, distribution),
  };
}

function power(p: number): Shape {
  const named = p === 2 ? 'normal' : p === 1 ? 'laplace' : 'generalized-normal';
  return {
    family: named,
    shape: named === 'generalized-normal' ? { p } : {},
    information: [(p * p * gamma(2 - 1 / p)) / gamma(1 / p), p],
    fit: (points) => fitPower(points, p),
  };
}

function pinball(tau: number): Shape {
  return {
    family: 'asymmetric-laplace',
    shape: { tau },
    information: [tau * (1 - tau), 1],
    fit: (points) => fitAsymmetricLaplace(points, tau),
  };
}

/** By the level of the expectile that is its location. */
function twoPiece(level: number): Shape {
  const ratio = Math.sqrt((1 - level) / level);
  return {
    family: 'split-normal',
    shape: { ratio },
    information: [1 / ratio, 2],
    fit: (points) => fitSplitNormal(points, ratio),
  };
}

function contaminated(share: number, ratio: number, information: SmoothShape['information']): Shape {
  return smooth('contaminated-normal', { share, ratio }, contaminatedShape(share, ratio, information));
}
