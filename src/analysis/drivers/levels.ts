import type { Column } from '../../data/table.ts';
import { figureRange } from './level-names.ts';

/** A column divided into levels, one for each row. */
export interface Levels {
  /** Level of each row, −1 if it has none. */
  codes: Int32Array;
  names: string[];
  /** Smallest and largest value of each level, if it is a bin of numbers. */
  ranges?: ([number, number] | undefined)[];
  /** The number of first levels that are ordered, so that a trend over them is meaningful. */
  ordered: number;
}

/** With fewer rows, a level’s own mean and variance are too uncertain. */
const leastRows = 20;
/** How finely a column is divided. */
export interface Fineness {
  bins: number;
  /** If numbers have at most this many distinct values, each is a level. */
  values: number;
  levels: number;
}
const fine: Fineness = { bins: 10, values: 12, levels: 30 };
/** For columns whose levels are crossed with another's. */
export const coarse: Fineness = { bins: 3, values: 4, levels: 5 };
/** Number of values of a column from which its bins are chosen. */
const sampled = 4096;
/** If the most common values of a text column cover less than this share of the rows, it is not a category. */
const leastCovered = 0.5;

export function levelsOf(column: Column, rows: ArrayLike<number>, most = fine): Levels | undefined {
  const levels =
    column.kind === 'number' ? numberLevels(column.numbers, rows, most) : categoryLevels(column, rows, most);
  return levels && levels.names.length >= 2 ? levels : undefined;
}

/**
 * Numbers in bins of about equal size, or, if there are few distinct values,
 * one level per value. Missing values form a level.
 */
export function numberLevels(
  numbers: Float64Array,
  rows: ArrayLike<number>,
  most = fine,
): Levels | undefined {
  const n = rows.length;
  const stride = Math.max(1, Math.floor(n / sampled));
  const some: number[] = [];
  for (let i = 0; i < n; i += stride) {
    const value = numbers[rows[i]!]!;
    if (!Number.isNaN(value)) some.push(value);
  }
  if (some.length === 0) return undefined;
  const sorted = Float64Array.from(some).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value > sorted[i - 1]!);
  const bins = Math.min(most.bins, Math.max(2, Math.floor(n / (2 * leastRows))));
  const starts = distinct.length <= most.values ? distinct : quantileStarts(sorted, bins);
  return binned(numbers, rows, starts);
}

/** The values at which bins of about equal size begin; equal values stay together. */
function quantileStarts(sorted: Float64Array, bins: number): Float64Array {
  const starts = Array.from({ length: bins }, (_, bin) => sorted[Math.floor((bin * sorted.length) / bins)]!);
  return Float64Array.from(new Set(starts));
}

function binned(numbers: Float64Array, rows: ArrayLike<number>, starts: Float64Array): Levels {
  const bins = starts.length;
  const codes = new Int32Array(rows.length);
  // One more bin, for missing values.
  const lowest = new Float64Array(bins + 1).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(bins + 1).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < codes.length; i++) {
    const value = numbers[rows[i]!]!;
    const bin = binOf(value, starts);
    codes[i] = bin;
    lowest[bin] = Math.min(lowest[bin]!, value);
    highest[bin] = Math.max(highest[bin]!, value);
  }
  const isMissing = Number.isNaN(lowest[bins]!);
  const ranges = Array.from({ length: bins }, (_, bin): [number, number] => [lowest[bin]!, highest[bin]!]);
  const names = ranges.map(([from, to]) => figureRange(from, to));
  const all = { codes, names: [...names, 'missing'], ranges: [...ranges, undefined], ordered: bins };
  return withoutSmall(all, isMissing);
}

/** The last bin that begins at or below the value; for a missing value, the bin after all others. */
function binOf(value: number, starts: Float64Array): number {
  if (Number.isNaN(value)) return starts.length;
  let bin = 0;
  for (let k = 1; k < starts.length; k++) bin += +(value >= starts[k]!);
  return bin;
}

function categoryLevels(
  { codes: all, categories }: Extract<Column, { codes: Int32Array }>,
  rows: ArrayLike<number>,
  most: Fineness,
): Levels | undefined {
  const counts = new Int32Array(categories.length + 1);
  for (let i = 0; i < rows.length; i++) counts[codeAt(all, rows[i]!, categories.length)]!++;
  const common = [...counts.keys()]
    .filter((code) => counts[code]! >= leastRows)
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, fine.levels);
  const covered = common.reduce((total, code) => total + counts[code]!, 0);
  if (covered < leastCovered * rows.length) return undefined;
  const largest = common.slice(0, most.levels);
  const level = new Int32Array(counts.length).fill(largest.length);
  largest.forEach((code, index) => {
    level[code] = index;
  });
  const codes = Int32Array.from(
    rows as ArrayLike<number>,
    (row) => level[codeAt(all, row, categories.length)]!,
  );
  const names = largest.map((code) => categories[code] ?? 'missing');
  return withoutSmall({ codes, names: [...names, 'others'], ordered: 0 }, true);
}

/** Missing cells form a level of their own, after all others. */
const codeAt = (codes: Int32Array, row: number, missing: number): number => {
  const code = codes[row]!;
  return code < 0 ? missing : code;
};

/** Removes levels with too few rows; their rows have no level. */
export function withoutSmall(levels: Levels, mayHaveLast: boolean): Levels {
  const { codes, names, ranges, ordered } = levels;
  const counts = new Int32Array(names.length);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) counts[codes[i]!]!++;
  const last = names.length - 1;
  const isLargeEnough = (level: number): boolean =>
    counts[level]! >= leastRows && (level < last || mayHaveLast);
  const remaining = names.map((_, level) => level).filter(isLargeEnough);
  if (remaining.length === names.length) return levels;
  const next = new Int32Array(names.length).fill(-1);
  remaining.forEach((level, index) => {
    next[level] = index;
  });
  return {
    codes: codes.map((code) => (code < 0 ? -1 : next[code]!)),
    names: remaining.map((level) => names[level]!),
    ...(ranges && { ranges: remaining.map((level) => ranges[level]) }),
    ordered: remaining.filter((level) => level < ordered).length,
  };
}
