import type { Column } from '../../data/table.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';
import { driverName } from '../words/drivers-in-words.ts';
import { type Driver, isScaleDriver } from './driver.ts';
import { levelsOfDriver } from './levels-of-driver.ts';

/** The size of the errors, row by row, along a column that it depends on. */
export interface ScaleAlong {
  /** The column's name, with the aspect if it is a date. */
  column: string;
  ratio: number;
  scale: Float64Array;
}

/** If the errors’ size changes less, a loss that ignores it needs little more data. */
export const ratioThatMatters = 1.5;

/** The strongest column along which the size of the errors changes enough to matter for the loss. */
export const strongestSpread = (drivers: readonly Driver[]): Driver | undefined =>
  drivers.find((driver) => isScaleDriver(driver) && driver.spread.ratio >= ratioThatMatters);

/**
 * Mean |e − median| at each row's level of that column; over all rows for a row without a level.
 *
 * @param rows the row of the table for each residual; absent if every row has one
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
