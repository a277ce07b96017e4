import { huberK, huberLocation } from '../losses/robust/huber.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { type Points, weightedPoints } from '../numerics/standardized-points.ts';

/** How far two centers of the residuals lie apart. */
export interface Gap {
  /** In standard deviations of the residuals. */
  shift: number;
  /** In units of its standard error. */
  statistic: number;
}

/** Do different losses estimate different things? */
export interface Asymmetry {
  /** From the mean to Huber's center. */
  fromMean: Gap;
  /** From a center of nearly all residuals to one of the bulk: it shows skewness that heavy tails hide from the mean. */
  inBulk: Gap;
}

/** Cut-offs in robust standard deviations of the two centers that are compared in the bulk. */
const [wide, narrow] = [3, 0.7];

/**
 * Where errors are symmetric, all centers are one. The difference of two is a mean of the differences of their influences,
 * x − mean for the mean and s ψ(r)/E ψ′ for Huber's center, which gives its standard error (Huber 1981, Robust
 * Statistics, section 3.2). Above 4096 residuals found on the histogram.
 *
 * @example asymmetryOf(prepareResiduals(values)).fromMean.statistic
 */
export function asymmetryOf(residuals: Residuals): Asymmetry {
  const { mean, standardDeviation } = residuals;
  const points = weightedPoints(residuals);
  const { location, scale } = points;
  const average = (mean - location) / scale;
  const unit = scale / standardDeviation;
  return {
    fromMean: gap(points, { center: average, influence: (x) => x - average }, huber(points, huberK), unit),
    inBulk: gap(points, huber(points, wide), huber(points, narrow), unit),
  };
}

interface Center {
  center: number;
  influence(x: number): number;
}

function huber(points: Points, k: number): Center {
  const { n, x, weight } = points;
  const center = huberLocation(points, 0, k);
  let inside = 0;
  for (let i = 0; i < x.length; i++) if (Math.abs(x[i]! - center) < k) inside += weight[i]!;
  const slope = inside / n;
  return { center, influence: (at) => Math.max(-k, Math.min(k, at - center)) / slope };
}

function gap({ n, x, weight }: Points, from: Center, to: Center, unit: number): Gap {
  let squares = 0;
  for (let i = 0; i < x.length; i++)
    squares += weight[i]! * (to.influence(x[i]!) - from.influence(x[i]!)) ** 2;
  const shift = to.center - from.center;
  const standardError = Math.sqrt(squares) / n;
  return { shift: shift * unit, statistic: standardError > 0 ? shift / standardError : 0 };
}

/** One in a hundred symmetric samples exceeds it in one of the two gaps. */
const significant = 2.81;
/** A shift that the mean's own standard error hides up to 400 rows. */
const leastShift = 0.05;

/** One in ten symmetric samples exceeds it: a shift is not ruled out. */
const leftOpen = 1.645;

/** Whether the errors are skewed by more than chance explains and enough to matter. */
export const isSkewed = ({ fromMean, inBulk }: Asymmetry): boolean =>
  [fromMean, inBulk].some(
    ({ shift, statistic }) => Math.abs(statistic) > significant && Math.abs(shift) > leastShift,
  );

/** Whether they are, or may well be: then no loss is firmly the best. */
export const mayBeSkewed = (asymmetry: Asymmetry): boolean =>
  isSkewed(asymmetry) ||
  [asymmetry.fromMean, asymmetry.inBulk].some(
    ({ shift, statistic }) => Math.abs(statistic) > leftOpen && Math.abs(shift) > leastShift,
  );
