import { type ColumnSketch, isNumeric, isWithin } from '../column-sketch.ts';

/**
 * The column that marks rows without an observation in the files of pharmacometric programs, with the value of those
 * that have one: `MDV` (missing dependent variable), or else `EVID` (the kind of event), 0 for an observation. In a row
 * of a dose, zeros stand for the observed value and the prediction.
 */
export function rowsOfDoses(
  columns: readonly ColumnSketch[],
): { column: string; kept: string[] } | undefined {
  const marks = (name: string, most: number) =>
    columns.find(
      (column) =>
        column.name.trim().toUpperCase() === name &&
        isNumeric(column) &&
        column.isWhole &&
        isWithin(column, 0, most) &&
        column.distinct.includes('0') &&
        column.distinct.length > 1,
    );
  const column = marks('MDV', 1) ?? marks('EVID', 4);
  return column && { column: column.name, kept: ['0'] };
}
