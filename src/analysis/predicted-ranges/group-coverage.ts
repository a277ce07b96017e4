import { type Covered, coveredShare } from './covered.ts';
import type { PredictedRanges } from './predicted-ranges.ts';

/** The coverage of the widest predicted range in each group of rows. */
export interface CoverageOfGroups {
  /** Nominal coverage of the range; absent if unknown. */
  level?: number;
  /** Of all rows that belong to a group. */
  all: Covered;
  /** The groups with the most rows, those farthest from the level first. */
  groups: (Covered & { name: string })[];
}

/** With fewer rows, a share is too uncertain. */
const leastRows = 20;
const mostGroups = 200;
/** Half-width, in standard deviations, of the range implied by a predicted scale. */
const reachOfScale = 1.959963984540054;
const levelOfScale = 0.95;

export function coverageOfGroups(ranges: PredictedRanges): CoverageOfGroups | undefined {
  const { groups } = ranges;
  const range = widestRange(ranges);
  if (!groups || !range) return undefined;
  const rows = new Map<number, number>();
  const within = new Map<number, number>();
  groups.codes.forEach((code, row) => {
    const isWithin = range.holds(row);
    if (code < 0 || isWithin === undefined) return;
    rows.set(code, (rows.get(code) ?? 0) + 1);
    if (isWithin) within.set(code, (within.get(code) ?? 0) + 1);
  });
  const largest = [...rows]
    .filter(([, count]) => count >= leastRows)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostGroups);
  if (largest.length < 2) return undefined;
  const { level } = range;
  const judged = largest.map(([code, count]) => ({
    name: groups.names(code),
    ...coveredShare(within.get(code) ?? 0, count, level, largest.length),
  }));
  const typical = level ?? judged.reduce((sum, { covered }) => sum + covered, 0) / judged.length;
  const sum = (counts: Map<number, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const distance = ({ covered }: Covered) => Math.abs(covered - typical);
  return {
    ...(level !== undefined && { level }),
    all: coveredShare(sum(within), sum(rows), level, 1),
    groups: judged.sort((a, b) => distance(b) - distance(a)),
  };
}

interface Range {
  level?: number;
  /** Undefined if a value is missing in the row. */
  holds(row: number): boolean | undefined;
}

/**
 * The interval, else the range between the outermost quantiles, else the central
 * 95% of a normal distribution with the predicted scale.
 */
function widestRange({
  observed,
  residuals,
  quantiles,
  interval,
  scale,
}: PredictedRanges): Range | undefined {
  const between =
    (lower: Float64Array, upper: Float64Array) =>
    (row: number): boolean | undefined => {
      const y = observed![row]!;
      if (!Number.isFinite(y + lower[row]! + upper[row]!)) return undefined;
      return y >= lower[row]! && y <= upper[row]!;
    };
  if (observed && interval) {
    const { lower, upper, level } = interval;
    return { ...(level !== undefined && { level }), holds: between(lower, upper) };
  }
  const [first, last] = [quantiles[0], quantiles.at(-1)];
  if (observed && first && last && first !== last)
    return { level: last.level - first.level, holds: between(first.values, last.values) };
  if (!residuals || !scale) return undefined;
  return {
    level: levelOfScale,
    holds: (row) => {
      const error = residuals[row]! / scale[row]!;
      return scale[row]! > 0 && Number.isFinite(error) ? Math.abs(error) <= reachOfScale : undefined;
    },
  };
}
