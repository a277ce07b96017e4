import type { Column } from '../../data/table.ts';
import { figureRange } from './level-names.ts';

/** A column cut into levels, one for each row. */
export interface Levels {
  /** Level of each row; −1 where it has none. */
  codes: Int32Array;
  names: string[];
  /** Least and largest value of each, where they are bins of numbers. */
  ranges?: ([number, number] | undefined)[];
  /** Whether the first `ordered` levels stand in an order, so that a trend means something. */
  ordered: number;
}

/** Fewer rows say too little about a level’s own mean and variance. */
const leastRows = 20;
/** How finely a column is cut. */
export interface Fineness {
  bins: number;
  /** Numbers with no more values than this are levels of their own. */
  values: number;
  levels: number;
}
const fine: Fineness = { bins: 10, values: 12, levels: 30 };
/** For columns whose levels are crossed with another's. */
export const coarse: Fineness = { bins: 3, values: 4, levels: 5 };
/** Values of a column that are looked at to choose its bins. */
const sampled = 4096;
/** A text whose commonest values have less of the rows than this has too many values to be a category. */
const leastCovered = 0.5;

export function levelsOf(column: Column, rows: ArrayLike<number>, most = fine): Levels | undefined {
  const levels =
    column.kind === 'number' ? numberLevels(column.numbers, rows, most) : categoryLevels(column, rows, most);
  return levels && levels.names.length >= 2 ? levels : undefined;
}

/** Numbers in bins of about equal size; few values are levels of their own. Missing ones are a level. */
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

/** Where bins of about equal size begin; equal values stay together. */
function quantileStarts(sorted: Float64Array, bins: number): Float64Array {
  const starts = Array.from({ length: bins }, (_, bin) => sorted[Math.floor((bin * sorted.length) / bins)]!);
  return Float64Array.from(new Set(starts));
}

function binned(numbers: Float64Array, rows: ArrayLike<number>, starts: Float64Array): Levels {
  const bins = starts.length;
  const codes = new Int32Array(rows.length);
  // One more, of the missing ones.
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

/** The last bin that begins at the value or below; of a missing value the one after all. */
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

/** Missing cells are a level of their own, after all others. */
const codeAt = (codes: Int32Array, row: number, missing: number): number => {
  const code = codes[row]!;
  return code < 0 ? missing : code;
};

/** Rows of levels that are too small have none; levels without rows go. */
export function withoutSmall(levels: Levels, mayHaveLast: boolean): Levels {
  const { codes, names, ranges, ordered } = levels;
  const counts = new Int32Array(names.length);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) counts[codes[i]!]!++;
  const last = names.length - 1;
  const isKept = (level: number): boolean => counts[level]! >= leastRows && (level < last || mayHaveLast);
  const remaining = names.map((_, level) => level).filter(isKept);
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
