import type { Column } from '../../data/table.ts';
import { timesOfColumn } from '../columns/sample/arrange.ts';
import { dateLevels } from './date-levels.ts';
import type { Driver } from './driver.ts';
import { type Fineness, type Levels, levelsOf } from './levels.ts';

/** The levels of a column that was examined; for a date, those of its strongest aspect. */
export const levelsOfDriver = (
  { aspect }: Pick<Driver, 'aspect'>,
  column: Column,
  rows: ArrayLike<number>,
  most?: Fineness,
): Levels | undefined =>
  column.kind === 'date'
    ? dateLevels(timesOfColumn(column), rows, most).find((one) => one.aspect === aspect)?.levels
    : levelsOf(column, rows, most);
