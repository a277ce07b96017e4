import { crpsOfNormal } from '../../predicted-ranges/scale-scores.ts';
import { type MetricRows, metricDefinitions } from './metric.ts';

/** What a model predicts besides its point prediction, for the rows compared. */
export interface ModelRanges {
  /** By ascending level; the bounds of an interval are quantiles, too. */
  quantiles: { level: number; values: Float64Array }[];
  /** Predicted standard deviations. */
  scale?: Float64Array;
}

/**
 * Pinball loss and coverage of predicted quantiles, and the CRPS of predicted standard deviations, row by row: for the
 * levels that all models predict.
 */
export function rangeMetrics(
  observed: Float64Array | undefined,
  errors: readonly Float64Array[],
  ranges: readonly ModelRanges[],
): MetricRows[] {
  const levels = sharedLevels(ranges);
  const [lowest, highest] = [levels[0], levels.at(-1)];
  const rows: MetricRows[] = [];
  if (observed && levels.length > 0) {
    rows.push({
      metric: metricDefinitions.pinball,
      columns: ranges.map((one) => pinballRows(observed, one, levels)),
    });
  }
  if (observed && levels.length > 1) {
    rows.push({
      metric: metricDefinitions.coverage,
      columns: ranges.map(({ quantiles }) => {
        const [low, high] = [lowest, highest].map(
          (level) => quantiles.find((one) => one.level === level)!.values,
        ) as [Float64Array, Float64Array];
        return observed.map((y, row) => +(y >= low[row]! && y <= high[row]!));
      }),
    });
  }
  if (ranges.every(({ scale }) => scale)) {
    rows.push({
      metric: metricDefinitions.crps,
      columns: ranges.map(({ scale }, k) => errors[k]!.map((e, row) => crpsOfNormal(e, scale![row]!))),
    });
  }
  return rows.filter(({ columns }) => columns.every((column) => column.every(Number.isFinite)));
}

/** The nominal coverage of the widest range that all models predict. */
export function sharedCoverage(ranges: readonly ModelRanges[]): number | undefined {
  const levels = sharedLevels(ranges);
  return levels.length > 1 ? levels.at(-1)! - levels[0]! : undefined;
}

function sharedLevels([first, ...others]: readonly ModelRanges[]): number[] {
  const levels = first?.quantiles.map(({ level }) => level) ?? [];
  return levels.filter((level) =>
    others.every(({ quantiles }) => quantiles.some((one) => one.level === level)),
  );
}

/** For each row, the mean over the levels of (τ − 1(y < q)) (y − q). */
function pinballRows(
  observed: Float64Array,
  { quantiles }: ModelRanges,
  levels: readonly number[],
): Float64Array {
  const shared = quantiles.filter(({ level }) => levels.includes(level));
  return observed.map((y, row) => {
    let sum = 0;
    for (const { level, values } of shared) {
      const distance = y - values[row]!;
      sum += distance * (level - +(distance < 0));
    }
    return sum / shared.length;
  });
}
