import type { Residuals } from './residuals.ts';

/** What the values themselves say about how they were made, before any law is asked about. */
export interface Quality {
  /** Distinct values; those that differ by no more than the arithmetic's rounding count as one. */
  distinct: number;
  /** The step to which values were rounded, where rounding shows; in the data's units. */
  roundingStep: number | null;
  /** Values that are exactly zero. */
  zeros: number;
  /** A point mass at zero: more than 5 % (and at least 5) zeros that rounding does not explain. */
  zeroInflated: boolean;
  /** Values with a modified z-score above 3.5 (Iglewicz & Hoaglin 1993). */
  outliers: number;
}

/**
 * Looks for rounding, ties, a point mass at zero and outliers in one pass each over the sorted residuals.
 *
 * @example
 * describeQuality(prepareResiduals(Float64Array.of(0.5, 1, 1.5, 1, 2, 0.5, 0, 1))).roundingStep // 0.5
 */
export function describeQuality({ n, sorted, median }: Residuals): Quality {
  const noise = 1e-12 * Math.max(-sorted[0]!, sorted[n - 1]!);
  const gaps = distinctGaps(sorted, noise);
  const distinct = gaps.length + 1;
  const roundingStep = stepOf(gaps, distinct / n, noise);
  const zeros = countBetween(sorted, 0, 0);
  const beside =
    roundingStep === null
      ? 0
      : (countBetween(sorted, -1.5 * roundingStep, -0.5 * roundingStep) +
          countBetween(sorted, 0.5 * roundingStep, 1.5 * roundingStep)) /
        2;
  return {
    distinct,
    roundingStep,
    zeros,
    zeroInflated: zeros >= 5 && zeros > 0.05 * n && zeros > 3 * beside,
    outliers: countOutliers(sorted, median),
  };
}

/** Gaps between neighbouring distinct values, ascending by position. */
function distinctGaps(sorted: Float64Array, noise: number): Float64Array {
  const gaps = new Float64Array(sorted.length);
  let count = 0;
  let previous = sorted[0]!;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - previous;
    if (gap <= noise) continue;
    gaps[count++] = gap;
    previous = sorted[i]!;
  }
  return gaps.subarray(0, count);
}

/** Share of the gaps that must be whole multiples of the step. Sums and differences of rounded values all are. */
const multiplesNeeded = 0.95;

/**
 * The smallest gap, if the others are multiples of it. Rounding coarse enough to matter (a step above 0.05 √(100/n)
 * standard deviations) always makes ties, so that values without ties need no look.
 */
function stepOf(gaps: Float64Array, distinctShare: number, noise: number): number | null {
  if (gaps.length === 0 || distinctShare > 0.95) return null;
  let step = Number.POSITIVE_INFINITY;
  for (const gap of gaps) if (gap < step) step = gap;
  const tolerance = Math.max(1e-3 * step, 4 * noise);
  let multiples = 0;
  for (const gap of gaps) if (Math.abs(gap - Math.round(gap / step) * step) <= tolerance) multiples++;
  return multiples >= multiplesNeeded * gaps.length ? Number(step.toPrecision(10)) : null;
}

/** Number of sorted values from low to high, both included. */
function countBetween(sorted: Float64Array, low: number, high: number): number {
  const first = firstPosition(sorted, (value) => value >= low);
  return firstPosition(sorted, (value) => value > high) - first;
}

function firstPosition(sorted: Float64Array, reached: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countOutliers(sorted: Float64Array, median: number): number {
  const limit = (3.5 / 0.6745) * medianAbsoluteDeviation(sorted, median);
  if (limit === 0) return 0;
  return sorted.length - countBetween(sorted, median - limit, median + limit);
}

/** Median of |value − median|, found by closing in from both ends of the sorted values. */
function medianAbsoluteDeviation(sorted: Float64Array, median: number): number {
  let low = 0;
  let high = sorted.length - 1;
  let deviation = 0;
  for (let outer = 0; outer <= sorted.length >> 1; outer++) {
    const below = median - sorted[low]!;
    const above = sorted[high]! - median;
    deviation = Math.max(below, above);
    if (below > above) low++;
    else high--;
  }
  return deviation;
}
