import { countBetween } from '../../numerics/count-between.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { robustDeviation } from '../../numerics/robust-deviation.ts';

/** What the values themselves show about how they were produced, before any distribution is considered. */
export interface Quality {
  /** The number of distinct values; those that differ by no more than floating-point error count as one. */
  distinct: number;
  /** The step to which values were rounded, if rounding shows; in the data's units. */
  roundingStep: number | null;
  /** The number of values that are exactly zero. */
  zeros: number;
  /** A point mass at zero: more than 5% (and at least 5) zeros that rounding does not explain. */
  zeroInflated: boolean;
  /** The number of zeros that rounding explains. */
  roundedZeros: number;
  /**
   * Values with a modified z-score above `farDeviations`, which one in 2000 of a normal sample has.
   * Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers.
   */
  outliers: number;
}

/** A modified z-score, in robust standard deviations from the median, beyond which an error is far out. */
export const farDeviations = 3.5;

/** Differences below this share of the mean absolute deviation are floating-point error, not in the data. */
const arithmetic = 1e-9;

/**
 * Looks for rounding, ties, a point mass at zero and outliers in the sorted residuals.
 *
 * @example
 * describeQuality(prepareResiduals(Float64Array.of(0.5, 1, 1.5, 1, 2, 0.5, 0, 1))).roundingStep // 0.5
 */
export function describeQuality(residuals: Residuals): Quality {
  const { n, sorted, median, meanAbsoluteDeviation } = residuals;
  const noise = arithmetic * meanAbsoluteDeviation;
  let distinct = 1;
  for (let i = 1; i < n; i++) if (sorted[i]! - sorted[i - 1]! > noise) distinct++;
  const roundingStep = distinct < n ? roundingStepOf(sorted, noise) : null;
  const zeros = countBetween(sorted, 0, 0);
  const besideZero = countsBesideZero(sorted, roundingStep);
  const limit = farDeviations * robustDeviation(residuals);
  return {
    distinct,
    roundingStep,
    zeros,
    roundedZeros: Math.min(zeros, zerosExpectedBeside(besideZero)),
    zeroInflated:
      zeros >= 5 &&
      zeros > 0.05 * n &&
      zeros > 2 * besideZero.most &&
      // With steps above one standard deviation, zero is the grid point where most values fall.
      !(roundingStep !== null && roundingStep > residuals.standardDeviation),
    outliers: n - countBetween(sorted, median - limit, median + limit),
  };
}

/** Gaps examined: enough to see a grid, few enough to sort in no time. */
const gapsExamined = 10_000;

/**
 * The most common gap between neighboring distinct values, if at least half of the gaps are multiples of it. Considered
 * only if there are ties: rounding to h standard deviations produces about 0.14 n² h of them. For a large sample, only
 * the part above the middle is examined, where values are densest.
 */
function roundingStepOf(sorted: Float64Array, noise: number): number | null {
  const n = sorted.length;
  const found: number[] = [];
  for (let i = Math.max(1, (n >> 1) - gapsExamined); i < n && found.length < gapsExamined; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap > noise) found.push(gap);
  }
  const gaps = Float64Array.from(found).sort();
  let step: number | null = null;
  let mostCommon = 1;
  for (let start = 0; start < gaps.length; ) {
    let end = start + 1;
    while (end < gaps.length && gaps[end]! - gaps[start]! <= 1e-6 * gaps[start]! + noise) end++;
    if (end - start > mostCommon) {
      mostCommon = end - start;
      step = gaps[(start + end) >> 1]!;
    }
    start = end;
  }
  if (step === null) return null;
  const common = step;
  if (onGrid(gaps, common).gaps < gaps.length / 2) return null;
  // Where few values lie far apart, two or three steps can be the commonest gap.
  const parts = [1, 2, 3].find((parts) => onGrid(gaps, common / parts).gaps > nearlyAll * gaps.length) ?? 1;
  const { length, steps } = onGrid(gaps, common / parts);
  // Values that are slightly off the grid can share any gap: the mean step shows whether they are.
  const isOff = Math.abs((parts * length) / steps / common - 1) > 1e-4;
  return isOff ? Number((length / steps).toPrecision(3)) : Number((common / parts).toPrecision(6));
}

/** Of the gaps: all but those of a few values that are off the grid. */
const nearlyAll = 0.95;

/** The gaps that are multiples of a step: how many, of how many steps in all, and how long in all. */
function onGrid(gaps: Float64Array, step: number) {
  const found = { gaps: 0, steps: 0, length: 0 };
  for (const gap of gaps) {
    const steps = Math.round(gap / step);
    if (Math.abs(gap / step - steps) >= 0.01) continue;
    found.gaps++;
    found.steps += steps;
    found.length += gap;
  }
  return found;
}

/** For rounded values: the mean count one step and two steps from zero, and the larger count one step away. */
function countsBesideZero(sorted: Float64Array, step: number | null) {
  if (step === null) return { one: 0, two: 0, most: 0 };
  const near = (value: number) => countBetween(sorted, value - step / 4, value + step / 4);
  const [above, below] = [near(step), near(-step)];
  return {
    one: (above + below) / 2,
    two: (near(2 * step) + near(-2 * step)) / 2,
    most: Math.max(above, below),
  };
}

/**
 * The zeros to expect by the counts one and two steps away. A normal distribution's log density is a parabola, so the
 * count at zero is that at one step, times the cube root of its ratio to that at two.
 */
const zerosExpectedBeside = ({ one, two }: { one: number; two: number }): number =>
  Math.round(one * Math.cbrt(Math.max(1, one / Math.max(two, 1))));
