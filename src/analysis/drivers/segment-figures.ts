import { studentTErrors } from '../../distributions/heavy-tailed/student-t.ts';
import type { DriverSegment } from './driver.ts';
import type { LevelMean } from './level-means.ts';

/** The statistics of rows that belong together, without what identifies the rows. */
export type SegmentFigures = Omit<DriverSegment, 'name' | 'from' | 'to'>;

/** Training makes the mean error of a group zero up to this share of its errors. */
const roundingError = 1e-9;

/** @param total sum of all squared errors */
export function segmentFigures(
  { rows, mean, meanSquare, variance, degreesOfFreedom }: LevelMean,
  total: number,
): SegmentFigures {
  const reach = degreesOfFreedom > 0 ? quantile(degreesOfFreedom) * Math.sqrt(variance) : Number.NaN;
  const rmse = Math.sqrt(meanSquare);
  return {
    rows,
    mean: Math.abs(mean) < roundingError * rmse ? 0 : mean,
    ...(Number.isFinite(reach) && { interval: [mean - reach, mean + reach] as [number, number] }),
    rmse,
    shareOfSquaredError: total > 0 ? (rows * meanSquare) / total : 0,
  };
}

const quantile = (nu: number): number => studentTErrors.at({ location: 0, scale: 1, nu }).quantile(0.975);

export function sumOfSquares(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]! ** 2;
  return total;
}
