import { huberK, huberLocation } from '../losses/robust/huber.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { type Points, weightedPoints } from '../numerics/standardized-points.ts';

/** How far apart two centers of the residuals are. */
export interface Gap {
  /** In standard deviations of the residuals. */
  shift: number;
  /** In units of its standard error. */
  statistic: number;
}

/** Whether different losses would estimate different centers. */
export interface Asymmetry {
  /** From the mean to Huber's center. */
  fromMean: Gap;
  /** From the center of nearly all residuals to that of the bulk: shows skewness that heavy tails hide from the mean. */
  inBulk: Gap;
}

/** Huber's k, in robust standard deviations, of the wide and the narrow center compared in `inBulk`. */
const [wide, narrow] = [3, 0.7];

/**
 * For symmetric errors all centers coincide. The difference between two of them is the mean of the difference of their
 * influence functions, x − mean for the mean and s ψ(r)/E ψ′ for Huber's center, and this gives its standard error
 * (Huber 1981, Robust Statistics, section 3.2). Above 4096 residuals it is computed from the histogram.
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

/** One in a hundred symmetric samples exceeds this in at least one of the two gaps. */
const significant = 2.81;
/** A smaller shift is within the mean's own standard error up to 400 rows. */
const leastShift = 0.05;

/** One in ten symmetric samples exceeds this: a shift cannot be ruled out. */
const leftOpen = 1.645;

/** Whether the errors are more skewed than chance explains, and enough to matter. */
export const isSkewed = ({ fromMean, inBulk }: Asymmetry): boolean =>
  [fromMean, inBulk].some(
    ({ shift, statistic }) => Math.abs(statistic) > significant && Math.abs(shift) > leastShift,
  );

/** Whether the errors are skewed or may well be: then no recommendation is strong. */
export const mayBeSkewed = (asymmetry: Asymmetry): boolean =>
  isSkewed(asymmetry) ||
  [asymmetry.fromMean, asymmetry.inBulk].some(
    ({ shift, statistic }) => Math.abs(statistic) > leftOpen && Math.abs(shift) > leastShift,
  );
