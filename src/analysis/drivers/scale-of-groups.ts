import { significanceOfWarnings } from '../checks/finding.ts';
import { intraclassCorrelation } from '../dependence/intraclass-correlation.ts';
import { effectOfLevels, ratioOfLevels } from './effect.ts';
import { levelMeans } from './level-means.ts';
import type { Levels } from './levels.ts';
import { type ErrorsInTable, type PlacedErrors, placed, sampleOfErrors } from './placed-errors.ts';
import { ratioThatMatters, type ScaleAlong } from './scale-along.ts';
import { sizesOfErrors } from './sizes.ts';

/** From fewer rows a group's own scale is too uncertain, or, where neighbors are alike, what they tell of it. */
const leastRows = { independent: 10, ordered: 20 };
/** If groups of that size have fewer of the rows, groups are not what the scale can be told by. */
const leastCovered = 0.5;

/**
 * The size of the errors in groups, if it differs between them: firms, stores or series, each with a scale of its own.
 * For groups that are no driver, because their errors are alike or their rows too few to compare their means. Sizes are
 * distances from the group's own median (Brown & Forsythe 1974), which takes the group's level out, so that its rows
 * count as independent, or as those of a series. As for any driver, the difference must show in bounded sizes, too.
 */
export function scaleOfGroups(errors: ErrorsInTable, column: string): ScaleAlong | undefined {
  const some = sampleOfErrors(errors);
  const found = scaleOfPlaced(some, column);
  return found && some.residuals !== errors.residuals ? scaleOfPlaced(placed(errors), column) : found;
}

function scaleOfPlaced({ residuals, groups }: PlacedErrors, column: string): ScaleAlong | undefined {
  const { values, meanAbsoluteDeviation, ordered } = residuals;
  const levels = groups && levelsOfGroups(groups, ordered ? leastRows.ordered : leastRows.independent);
  if (!levels) return undefined;
  const sizes = sizesOfErrors(values, levels);
  const bounded = sizes.map((size) => size / (size + meanAbsoluteDeviation));
  const series = ordered ? ({ kind: 'series', codes: groups, ofSizes: true } as const) : undefined;
  const means = levelMeans(sizes, levels, series);
  const pValueOf = (scores: Float64Array): number =>
    series
      ? effectOfLevels(levelMeans(scores, levels, series), 0).pValue
      : // Not Welch's, which many small groups reject too often: without an effect their variances are equal.
        (intraclassCorrelation(scores, levels.codes)?.pValue ?? 1);
  const ratio = ratioOfLevels(means);
  if (Math.max(pValueOf(sizes), pValueOf(bounded)) >= significanceOfWarnings || ratio < ratioThatMatters)
    return undefined;
  const scale = Float64Array.from(levels.codes, (level) =>
    level < 0 ? meanAbsoluteDeviation : means[level]!.mean,
  );
  return { column, ratio, scale };
}

/** The groups with enough rows as levels; undefined unless there are two, with most of the rows. */
function levelsOfGroups(groups: Int32Array, least: number): Pick<Levels, 'codes' | 'names'> | undefined {
  const rows = new Map<number, number>();
  for (const group of groups) if (group >= 0) rows.set(group, (rows.get(group) ?? 0) + 1);
  const large = [...rows].filter(([, count]) => count >= least);
  const covered = large.reduce((sum, [, count]) => sum + count, 0);
  if (large.length < 2 || covered < leastCovered * groups.length) return undefined;
  const level = new Map(large.map(([group], i) => [group, i]));
  return { codes: groups.map((group) => level.get(group) ?? -1), names: large.map(([group]) => `${group}`) };
}
