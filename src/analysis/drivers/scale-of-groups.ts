import type { Column } from '../../data/table.ts';
import { significanceOfWarnings } from '../checks/finding.ts';
import { dependentRows } from './dependent-rows.ts';
import { areComparable, effectOfLevels, ratioOfLevels } from './effect.ts';
import { levelMeans } from './level-means.ts';
import { levelsOf } from './levels.ts';
import type { PlacedErrors } from './placed-errors.ts';
import { ratioThatMatters, type ScaleAlong } from './scale-along.ts';
import { sizesOfErrors } from './sizes.ts';

/**
 * The size of the errors in groups whose errors are alike, if it differs between them: firms, stores or series, each with
 * a level and a scale of its own. Sizes are distances from the group's own median, which takes the group's level out, so
 * that its rows count as independent; as for any other column, the difference must show in bounded sizes too.
 */
export function scaleOfGroups(
  { residuals, rows, groups }: PlacedErrors,
  column: Column,
): ScaleAlong | undefined {
  if (dependentRows(residuals, groups)?.kind !== 'clusters') return undefined;
  const levels = levelsOf(column, rows);
  if (!levels) return undefined;
  const { values, meanAbsoluteDeviation, ordered } = residuals;
  const sizes = sizesOfErrors(values, levels);
  const dependence = ordered ? ({ kind: 'series', codes: groups!, ofSizes: true } as const) : undefined;
  const means = levelMeans(sizes, levels, dependence);
  const bounded = levelMeans(
    sizes.map((size) => size / (size + meanAbsoluteDeviation)),
    levels,
    dependence,
  );
  if (![means, bounded].every(areComparable)) return undefined;
  const pValue = Math.max(...[means, bounded].map((each) => effectOfLevels(each, levels.ordered).pValue));
  const ratio = ratioOfLevels(means);
  if (pValue >= significanceOfWarnings || ratio < ratioThatMatters) return undefined;
  const scale = Float64Array.from(levels.codes, (level) =>
    level < 0 ? meanAbsoluteDeviation : means[level]!.mean,
  );
  return { column: column.name, ratio, scale };
}
