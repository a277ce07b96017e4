import type { Column } from '../../data/table.ts';
import { oncePer } from '../../numerics/once-per.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { Roles } from '../columns/parts.ts';
import { timesOfColumn } from '../columns/sample/arrange.ts';
import { candidateColumns } from './candidates.ts';
import { dateLevels } from './date-levels.ts';
import { type DependentRows, dependentRows, ofSizes } from './dependent-rows.ts';
import { type Driver, type DriverSegment, isBiasDriver, isScaleDriver } from './driver.ts';
import { areComparable, effectOfLevels, ratioOfLevels } from './effect.ts';
import { type LevelMean, levelMeans } from './level-means.ts';
import { type Levels, levelsOf } from './levels.ts';
import { type ErrorsInTable, type PlacedErrors, placed, sampleOfErrors } from './placed-errors.ts';
import { corrected, strongestFirst, withPValues } from './ranking.ts';
import { segmentFigures, sumOfSquares } from './segment-figures.ts';
import { sizesOfErrors } from './sizes.ts';

/** Fewer rows cannot be divided into levels. */
const leastRows = 40;

/**
 * What else in the table the errors depend on: for every column, the share of the variance that the means of its levels
 * explain (bias), and how much the size of the errors differs between them (spread), the strongest first. Both tests
 * allow for unequal variances and dependent rows; p-values are Holm-adjusted over all columns and both effects, so that
 * a file with nothing to find produces a warning in at most 5% of cases.
 */
export function driversOf(errors: ErrorsInTable, columns: readonly Column[], roles: Roles): Driver[] {
  const { residuals, observed } = errors;
  if (residuals.n < leastRows) return [];
  const known = { ...(observed && { observed }), ...knownOf(residuals) };
  const some = sampleOfErrors(errors);
  // Similarity within groups is reported by its own check, and next to it no level of the groups would be significant.
  const areAlike = dependentRows(some.residuals, some.groups)?.kind === 'clusters';
  const examined = candidateColumns(columns, roles, known, errors).filter(
    ({ name }) => !(areAlike && name === roles.group),
  );
  if (examined.length === 0) return [];
  const isWhole = some.residuals === residuals;
  const judge = ({ groups, ...placed }: PlacedErrors, inSegments: boolean) => {
    const among = { ...placed, dependence: dependentRows(placed.residuals, groups), inSegments };
    return (column: Column) => driverOf(column, among);
  };
  const drivers = corrected(examined.map(judge(some, isWhole)).filter((driver) => driver !== undefined));
  if (isWhole) return strongestFirst(drivers);
  let judgeAll: ReturnType<typeof judge> | undefined;
  const measure = (column: Column) => {
    judgeAll ??= judge(placed(errors), true);
    return judgeAll(column);
  };
  return strongestFirst(drivers.map((driver) => measuredOnAll(driver, examined, measure)));
}

/** Replaces a significant column’s effects by those on all rows; the others keep the sample’s, which has no segments. */
function measuredOnAll(
  driver: Driver,
  columns: readonly Column[],
  measure: (column: Column) => Driver | undefined,
): Driver {
  const isFound = isBiasDriver(driver) || isScaleDriver(driver);
  const full = isFound && measure(columns.find(({ name }) => name === driver.column)!);
  if (!full) return driver;
  return withPValues(full, driver.bias.pValue, driver.spread.pValue);
}

const knownOf = ({ values, predicted }: Residuals) => ({
  residuals: values,
  ...(predicted && { predicted }),
});

/** The errors that a column is tested on. */
interface Among extends Omit<PlacedErrors, 'groups'> {
  dependence: DependentRows | undefined;
  /** Whether to report the segments, too: not for a sample, whose segments have fewer rows than the file's. */
  inSegments: boolean;
}

function driverOf(column: Column, among: Among): Driver | undefined {
  if (column.kind === 'date') return dateDriver(column, among);
  const levels = levelsOf(column, among.rows);
  if (!levels) return undefined;
  const kind = column.kind === 'number' ? 'number' : 'category';
  const found = judged(levels, among);
  return found && { column: column.name, kind, ...found };
}

/** The aspect of the date with the strongest effect; its p-values are Bonferroni-adjusted over the aspects tried. */
function dateDriver(column: Column, among: Among): Driver | undefined {
  const aspects = dateLevels(timesOfColumn(column), among.rows);
  const tried = aspects.flatMap(({ aspect, levels }) => {
    const found = judged(levels, among);
    return found ? [{ aspect, ...found }] : [];
  });
  const least = ({ bias, spread }: (typeof tried)[number]) => Math.min(bias.pValue, spread.pValue);
  const [best] = tried.sort((a, b) => least(a) - least(b));
  if (!best) return undefined;
  const overAspects = (pValue: number) => Math.min(1, tried.length * pValue);
  return {
    column: column.name,
    kind: 'date',
    ...best,
    bias: { ...best.bias, pValue: overAspects(best.bias.pValue) },
    spread: { ...best.spread, pValue: overAspects(best.spread.pValue) },
  };
}

/** Both effects of one column, with unadjusted p-values; undefined if its levels cannot be compared. */
function judged(
  levels: Levels,
  { residuals, aboutMean, dependence, inSegments }: Among,
): Pick<Driver, 'bias' | 'spread' | 'segments'> | undefined {
  const { values } = residuals;
  const means = levelMeans(values, levels, dependence);
  if (!areComparable(means)) return undefined;
  const sized = aboutMean
    ? values.map((value) => Math.abs(value - residuals.mean))
    : sizesOfErrors(values, levels);
  const rowsOf = { errors: dependence, sizes: ofSizes(dependence) };
  const sizes = levelMeans(sized, levels, rowsOf.sizes);
  const effect = (raw: readonly LevelMean[], scores: 'errors' | 'sizes') => {
    const { share, pValue } = effectOfLevels(raw, levels.ordered);
    if (pValue > worthConfirming) return { share, pValue };
    const bounded = levelMeans(boundedScores(residuals)[scores], levels, rowsOf[scores]);
    return { share, pValue: Math.max(pValue, effectOfLevels(bounded, levels.ordered).pValue) };
  };
  return {
    bias: effect(means, 'errors'),
    spread: { ...effect(sizes, 'sizes'), ratio: ratioOfLevels(sizes) },
    segments: inSegments ? segmentsOf(levels, means, values) : [],
  };
}

/** A larger p-value stays above every significance level in use, so it needs no confirmation. */
const worthConfirming = 0.05;

/**
 * d/(|d| + scale), between −1 and 1, for the distance d of each value from the overall median, and its size. An effect
 * must also show in these scores: with heavy or skewed tails, differences between means are significant by chance more
 * often than the F distribution implies; those between bounded scores are not.
 */
const boundedScores = oncePer(({ values, median, meanAbsoluteDeviation }: Residuals) => {
  const errors = values.map((value) => (value - median) / (Math.abs(value - median) + meanAbsoluteDeviation));
  return { errors, sizes: errors.map(Math.abs) };
});

function segmentsOf(
  { names, ranges }: Levels,
  means: readonly LevelMean[],
  values: Float64Array,
): DriverSegment[] {
  const total = sumOfSquares(values);
  return means.map((mean, level) => {
    const range = ranges?.[level];
    return {
      name: names[level]!,
      ...(range && { from: range[0], to: range[1] }),
      ...segmentFigures(mean, total),
    };
  });
}
