import { aboutMean } from '../../numerics/about-mean.ts';
import { picked } from '../../numerics/elementwise.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';

/** What the errors are, and where in the table they stand. */
export interface ErrorsInTable {
  residuals: Residuals;
  /** Whether the sizes of the errors are taken about their mean, at every level. */
  aboutMean?: true;
  observed?: Float64Array | undefined;
  /** Row of the table for each residual; absent where every row was kept. */
  rows?: Uint32Array | undefined;
  /** Group of each row of the table, −1 where it has none. */
  groups?: Int32Array;
}

/** Errors with the row and the group of each. */
export interface PlacedErrors {
  residuals: Residuals;
  aboutMean?: true;
  rows: Uint32Array;
  groups?: Int32Array;
}

/** Rows that are enough to judge a column on. A prime, so that the rows taken fall into step with no period. */
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

/** All errors, or where they are many a sample of them, evenly spaced. */
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
