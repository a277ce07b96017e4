import { type Asymmetry, isSkewed, mayBeSkewed } from '../../choice/asymmetry.ts';
import { type CenterShift, centerShift } from '../../choice/purpose/center-shift.ts';
import { type LogLink, logLink } from '../../choice/purpose/log-link.ts';
import { type MetricChanges, movedCenter } from '../../choice/purpose/moved-center.ts';
import { sumOf } from '../../numerics/elementwise.ts';
import { endsOf } from '../../numerics/ends.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/** What the file shows about means and medians: whether one loss serves both. */
export interface Centers {
  /** Undefined without observed values. */
  shift?: CenterShift;
  /** Only for targets without negative values. */
  logLink?: LogLink;
  /** How MAE and RMSE on these rows would change if the predictions moved from the mean to the median error. */
  atMedian: MetricChanges;
  /** A shift below 2% of the total, and no skewness beyond chance: one loss serves means and medians. */
  symmetric: boolean;
  /** So skewed that the answer for means comes first. */
  skewed: boolean;
  /** The centers are no farther apart than in nine of ten symmetric samples. */
  byChance: boolean;
  /** By chance, and among errors without a variance, whose mean a few of them decide: the shift then decides nothing. */
  undetermined: boolean;
}

/** A shift of this share of the total is worth mentioning, and, from the larger one on, worth another loss. */
export const shiftWorthSaying = 0.02;
export const shiftThatDecides = 0.05;
/** The same threshold without a total: in standard deviations of the residuals. */
const skewThatDecides = 0.1;

/** Examines residuals (observed − predicted) and, if known, observed values. */
export function examineCenters(
  residuals: Residuals,
  observed: Float64Array | undefined,
  asymmetry: Asymmetry,
  hasVariance = true,
): Centers {
  const { predicted, values } = residuals;
  const y = observed ?? (predicted && sumOf(predicted, values));
  const shift = y && centerShift(residuals, y);
  const skewed = isSkewed(asymmetry);
  const byChance = !mayBeSkewed(asymmetry);
  const undetermined = !hasVariance && byChance;
  const nonNegative = observed !== undefined && !(endsOf(observed)[0] < 0);
  const link = nonNegative && predicted ? logLink(observed!, predicted) : undefined;
  return {
    ...(shift && { shift }),
    ...(link && { logLink: link }),
    atMedian: movedCenter(residuals, residuals.median),
    symmetric: !skewed && !(shift && largest(shift) >= shiftWorthSaying),
    byChance,
    undetermined,
    skewed: shift
      ? Math.abs(shift.huber) >= shiftThatDecides && !undetermined
      : skewed && Math.abs(asymmetry.fromMean.shift) >= skewThatDecides,
  };
}

/** The larger of the two shifts in absolute value. */
export const largest = ({ huber, median }: CenterShift): number =>
  Math.max(Math.abs(huber), Math.abs(median));
