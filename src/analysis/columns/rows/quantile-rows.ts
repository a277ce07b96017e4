import { type ColumnSketch, isNumeric } from '../column-sketch.ts';
import { wordsIn } from '../names/name-words.ts';
import type { Roles } from '../parts.ts';

/**
 * The column that gives the quantile level of each row's prediction, with the value for the median: `quantile_level`,
 * `tau`, as forecast hubs and quantile regressions stack their predictions. Undefined if rows are not predictions of
 * several quantiles; the median is absent if there is none.
 */
export function levelsOf(
  roles: Roles,
  columns: readonly ColumnSketch[],
): { column: string; median?: string } | undefined {
  const isBelow = belowPrediction(roles, columns);
  if (!isBelow) return undefined;
  const levels = columns.find(
    (column) =>
      isNumeric(column) &&
      isLevelName(column.name) &&
      column.distinct.length > 1 &&
      column.distinct.length <= mostLevels &&
      column.min > 0 &&
      (column.max < 1 || (column.min >= 1 && column.max < 100)) &&
      risesWith(column, isBelow),
  );
  if (!levels) return undefined;
  const median = levels.distinct.find((level) => level === '0.5' || level === '50');
  return { column: levels.name, ...(median !== undefined && { median }) };
}

const mostLevels = 99;

const isLevelName = (name: string): boolean =>
  wordsIn(name).some((word) => /^(?:quantiles?|quantil|tau|q|percentile|pctl)$/.test(word)) ||
  /^output_type_id$/i.test(name);

/** Whether the observed value of a row is below its prediction; undefined if unknown. */
function belowPrediction(
  roles: Roles,
  columns: readonly ColumnSketch[],
): ((row: number) => boolean | undefined) | undefined {
  const named = (name: string) => columns.find((column) => column.name === name);
  const [one, other] =
    roles.kind === 'residual'
      ? [named(roles.residual)]
      : roles.kind === 'observed'
        ? [named(roles.observed), named(roles.predicted)]
        : [];
  if (!one) return undefined;
  return (row) => {
    const difference = one.numbers[row]! - (other ? other.numbers[row]! : 0);
    return Number.isNaN(difference) ? undefined : difference < 0;
  };
}

/** Whether the share of rows below their prediction increases from level to level. */
function risesWith(
  { numbers, distinct }: ColumnSketch,
  isBelow: (row: number) => boolean | undefined,
): boolean {
  const rows = new Map<number, { below: number; all: number }>(
    distinct.map((level) => [Number(level), { below: 0, all: 0 }]),
  );
  for (const [row, level] of numbers.entries()) {
    const counts = rows.get(level);
    const below = isBelow(row);
    if (!counts || below === undefined) continue;
    counts.all++;
    if (below) counts.below++;
  }
  const shares = [...rows.values()].map(({ below, all }) => below / all);
  const [first, last] = [shares[0]!, shares.at(-1)!];
  return last - first > leastRise;
}
/** The least increase of that share from the lowest level to the highest. */
const leastRise = 0.2;
