import type { Column } from '../../data/table.ts';
import { orderStatistics } from '../../numerics/order-statistics.ts';
import { columnsOfPart, type Roles } from '../columns/parts.ts';
import { type Covered, coveredShare } from './covered.ts';
import { type CoverageOfGroups, coverageOfGroups } from './group-coverage.ts';
import { type PitHistogram, pitHistogram } from './pit-histogram.ts';
import { type PredictedQuantile, type PredictedRanges, rangesIn } from './predicted-ranges.ts';
import { type ScaleScores, scaleScores } from './scale-scores.ts';

/** How well predicted quantiles, an interval and a predicted standard deviation match the observed values. */
export interface Coverage {
  /** By ascending level. */
  quantiles?: QuantileCoverage[];
  /** Number of rows in which the quantile of a higher level is below that of a lower one. */
  crossings?: { rows: number; of: number };
  interval?: IntervalCoverage;
  scale?: ScaleScores;
  /** Where in the predicted distributions the observed values lie. */
  pit?: PitHistogram;
  /** The coverage of the widest predicted range, by group. */
  groups?: CoverageOfGroups;
}

export interface QuantileCoverage extends Covered {
  column: string;
  level: number;
  /** Mean pinball loss. */
  pinball: number;
}

export interface IntervalCoverage extends Covered {
  level?: number;
  meanWidth: number;
  /** How far each bound would have to move outward for the interval to hold its level; below 0 inward. */
  widenBy?: number;
}

/** Undefined if the table has no such columns besides observed values. */
export function coverageOf(columns: readonly Column[], roles: Roles): Coverage | undefined {
  if (!predictsRanges(roles)) return undefined;
  const ranges = rangesIn(columns, roles);
  if (!ranges) return undefined;
  const { observed, residuals, quantiles, interval: bounds, scale: sigma } = ranges;
  const scale = sigma && residuals && scaleScores(residuals, sigma);
  const interval = observed && bounds && intervalCoverage(observed, bounds);
  const pit = pitHistogram(ranges);
  const groups = coverageOfGroups(ranges);
  const coverage: Coverage = {
    ...(observed &&
      quantiles.length > 0 && {
        quantiles: quantiles.map((one) => quantileCoverage(observed, one, quantiles.length)),
      }),
    ...(quantiles.length > 1 && { crossings: crossingsOf(quantiles) }),
    ...(interval && { interval }),
    ...(scale && { scale }),
    ...(pit && { pit }),
    ...(groups && { groups }),
  };
  return Object.keys(coverage).length > 0 ? coverage : undefined;
}

const predictsRanges = (roles: Roles): boolean =>
  (['scale', 'lower', 'upper', 'quantiles'] as const).some((part) => columnsOfPart(roles, part).length > 0);

function quantileCoverage(
  observed: Float64Array,
  { column, level, values }: PredictedQuantile,
  looks: number,
): QuantileCoverage {
  let [rows, below, loss] = [0, 0, 0];
  for (let row = 0; row < observed.length; row++) {
    const distance = observed[row]! - values[row]!;
    if (!Number.isFinite(distance)) continue;
    rows++;
    below += +(distance <= 0);
    loss += distance * (level - +(distance < 0));
  }
  return {
    column,
    level,
    ...coveredShare(below, rows, level, looks),
    pinball: rows > 0 ? loss / rows : 0,
  };
}

function intervalCoverage(
  observed: Float64Array,
  { lower, upper, level }: NonNullable<PredictedRanges['interval']>,
): IntervalCoverage | undefined {
  const beyond = new Float64Array(observed.length);
  let [rows, within, width] = [0, 0, 0];
  for (let row = 0; row < observed.length; row++) {
    const distance = Math.max(lower[row]! - observed[row]!, observed[row]! - upper[row]!);
    if (!Number.isFinite(distance)) continue;
    beyond[rows++] = distance;
    within += +(distance <= 0);
    width += upper[row]! - lower[row]!;
  }
  if (rows === 0) return undefined;
  const widenBy = level === undefined ? undefined : conformalMargin(beyond.subarray(0, rows), level);
  return {
    ...coveredShare(within, rows, level, 1),
    ...(level !== undefined && { level }),
    meanWidth: width / rows,
    ...(widenBy !== undefined && { widenBy }),
  };
}

/**
 * The margin by which split conformal prediction moves both bounds: the ⌈(n + 1) level⌉-th smallest distance beyond
 * them (Romano, Patterson & Candès 2019, Conformalized quantile regression). Undefined if there are too few rows.
 */
function conformalMargin(beyond: Float64Array, level: number): number | undefined {
  const rank = Math.ceil((beyond.length + 1) * level);
  return rank > beyond.length ? undefined : orderStatistics(beyond, [rank - 1])[0];
}

function crossingsOf(quantiles: readonly PredictedQuantile[]): { rows: number; of: number } {
  const of = quantiles[0]!.values.length;
  let rows = 0;
  for (let row = 0; row < of; row++) {
    if (quantiles.some(({ values }, k) => k > 0 && values[row]! < quantiles[k - 1]!.values[row]!)) rows++;
  }
  return { rows, of };
}
