import type { ColumnSketch } from '../column-sketch.ts';
import type { Roles } from '../parts.ts';

const isPast = (value: string): boolean =>
  /^(?:histor(?:y|ical|ic)|actuals?|observed|past|in.?sample|fitted)$/i.test(value);
const isAhead = (value: string): boolean =>
  /^(?:fore?casts?(?:ed)?|future|predict(?:ed|ions?))$/i.test(value);

/**
 * The column that separates historical rows from forecast rows if the latter repeat the forecast as the observed value,
 * as BigQuery does: those contain no errors. With it, the values of the historical rows.
 */
export function forecastRows(
  roles: Roles,
  columns: readonly ColumnSketch[],
): { column: string; kept: string[] } | undefined {
  if (roles.kind !== 'observed') return undefined;
  const named = (name: string) => columns.find((column) => column.name === name)!;
  const [observed, predicted] = [named(roles.observed), named(roles.predicted)];
  const repeatsForecast = ({ cells }: ColumnSketch): boolean =>
    cells.every((cell, row) => {
      if (cell === undefined || !isAhead(cell)) return true;
      const value = observed.numbers[row]!;
      return Number.isNaN(value) || value === predicted.numbers[row];
    });
  const column = columns.find(
    ({ kind, distinct }) =>
      kind === 'text' && distinct.some(isPast) && distinct.some(isAhead) && distinct.length <= 3,
  );
  if (!column || !repeatsForecast(column)) return undefined;
  return { column: column.name, kept: column.distinct.filter((value) => !isAhead(value)) };
}
