import { aboutMean } from '../../numerics/about-mean.ts';
import { picked } from '../../numerics/elementwise.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';

/** The errors and their rows in the table. */
export interface ErrorsInTable {
  residuals: Residuals;
  /** Whether, at every level, the sizes of the errors are deviations from the mean rather than the median. */
  aboutMean?: true;
  observed?: Float64Array | undefined;
  /** Row of the table for each residual; absent if every row was used. */
  rows?: Uint32Array | undefined;
  /** Group of each row of the table, −1 if it has none. */
  groups?: Int32Array;
}

/** Errors with the row and the group of each. */
export interface PlacedErrors {
  residuals: Residuals;
  aboutMean?: true;
  rows: Uint32Array;
  groups?: Int32Array;
}

/** Enough rows to test a column. A prime, so that the sampled rows do not coincide with any period. */
const mostRows = 99_991;

export function placed({ residuals, aboutMean, rows: given, groups }: ErrorsInTable): PlacedErrors {
  const rows = given ?? rowNumbers(residuals.n);
  return {
    residuals,
    rows,
    ...(aboutMean && { aboutMean }),
    ...(groups && { groups: Int32Array.from(rows, (row) => groups[row]!) }),
  };
}

/** All errors, or an evenly spaced sample if there are many. */
export function sampleOfErrors(all: ErrorsInTable): PlacedErrors {
  const { residuals, rows, groups } = all;
  if (residuals.n <= mostRows) return placed(all);
  const taken = everyKth(residuals.n, mostRows);
  const { values, predicted, ordered } = residuals;
  const pick = (column: Float64Array) => picked(column, taken);
  const rowsTaken = rows ? taken.map((i) => rows[i]!) : taken;
  const some = prepareResiduals(pick(values), { ...(predicted && { predicted: pick(predicted) }), ordered });
  return {
    residuals: all.aboutMean ? aboutMean(some) : some,
    ...(all.aboutMean && { aboutMean: true as const }),
    rows: rowsTaken,
    ...(groups && { groups: Int32Array.from(rowsTaken, (row) => groups[row]!) }),
  };
}
