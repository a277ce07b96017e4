import type { Column } from '../../data/table.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';
import { driverName } from '../words/drivers-in-words.ts';
import { type Driver, isScaleDriver } from './driver.ts';
import { levelsOfDriver } from './levels-of-driver.ts';

/** The size of the errors along a column that it depends on, row by row. */
export interface ScaleAlong {
  /** The column, with the part of a date where it is one. */
  column: string;
  ratio: number;
  scale: Float64Array;
}

/** A milder change of the errors’ size costs a loss that ignores it little. */
const ratioThatMatters = 1.5;

/** The strongest column along which the size of the errors changes by so much that a loss should know it. */
export const strongestSpread = (drivers: readonly Driver[]): Driver | undefined =>
  drivers.find((driver) => isScaleDriver(driver) && driver.spread.ratio >= ratioThatMatters);

/**
 * Mean |e − median| of each row's level of that column; of all rows where a row has no level.
 *
 * @param rows of the table, one for each residual; absent where every row has one
 */
export function scaleAlong(
  drivers: readonly Driver[],
  columns: readonly Column[],
  residuals: Residuals,
  rows: Uint32Array | undefined,
): ScaleAlong | undefined {
  const driver = strongestSpread(drivers);
  const column = driver && columns.find(({ name }) => name === driver.column);
  const levels = column && levelsOfDriver(driver, column, rows ?? rowNumbers(residuals.n));
  if (!levels) return undefined;
  const { values, median, meanAbsoluteDeviation } = residuals;
  const sums = new Float64Array(levels.names.length);
  const counts = new Float64Array(levels.names.length);
  levels.codes.forEach((level, i) => {
    if (level < 0) return;
    sums[level]! += Math.abs(values[i]! - median);
    counts[level]!++;
  });
  const scale = Float64Array.from(levels.codes, (level) =>
    level < 0 ? meanAbsoluteDeviation : sums[level]! / counts[level]!,
  );
  return { column: driverName(driver), ratio: driver.spread.ratio, scale };
}
