import type { Column } from '../../data/table.ts';
import { oncePer } from '../../numerics/once-per.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { Roles } from '../columns/parts.ts';
import { timesOfColumn } from '../columns/sample/arrange.ts';
import { candidateColumns } from './candidates.ts';
import { dateLevels } from './date-levels.ts';
import { type DependentRows, dependentRows } from './dependent-rows.ts';
import { type Driver, type DriverSegment, isBiasDriver, isScaleDriver } from './driver.ts';
import { areComparable, effectOfLevels, ratioOfLevels } from './effect.ts';
import { type LevelMean, levelMeans } from './level-means.ts';
import { type Levels, levelsOf } from './levels.ts';
import { type ErrorsInTable, type PlacedErrors, placed, sampleOfErrors } from './placed-errors.ts';
import { corrected, strongestFirst, withPValues } from './ranking.ts';
import { segmentFigures, sumOfSquares } from './segment-figures.ts';
import { sizesOfErrors } from './sizes.ts';

/** Fewer rows can't be cut into levels. */
const leastRows = 40;

/**
 * What else in the table the errors depend on: for every column the part of the variance that its levels' means
 * explain (bias), and how much the size of the errors differs between them (spread), the strongest first. Both tests
 * allow unequal variances and rows that hang together; p-values are Holm's over all columns and both questions, so that
 * a file with nothing to find gives a warning in at most 5% of cases.
 */
export function driversOf(errors: ErrorsInTable, columns: readonly Column[], roles: Roles): Driver[] {
  const { residuals, observed } = errors;
  if (residuals.n < leastRows) return [];
  const known = { ...(observed && { observed }), ...knownOf(residuals) };
  const some = sampleOfErrors(errors);
  // How alike the rows of a group are is told as such: beside that no level of the groups would count.
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

/** A found column’s figures are those of all rows; the others keep the sample’s, which has no segments. */
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

/** The errors that a column is judged by. */
interface Among extends Omit<PlacedErrors, 'groups'> {
  dependence: DependentRows | undefined;
  /** Whether the segments are told, too: of a sample no one is shown how many rows they have. */
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

/** The aspect of the date that tells most; its p-values are Bonferroni's over the aspects that were tried. */
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

/** Both questions of one column, its p-values not corrected yet; undefined where its levels can't be compared. */
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
  const sizes = levelMeans(sized, levels, dependence);
  const effect = (raw: readonly LevelMean[], scores: 'errors' | 'sizes') => {
    const { share, pValue } = effectOfLevels(raw, levels.ordered);
    if (pValue > worthConfirming) return { share, pValue };
    const bounded = levelMeans(boundedScores(residuals)[scores], levels, dependence);
    return { share, pValue: Math.max(pValue, effectOfLevels(bounded, levels.ordered).pValue) };
  };
  return {
    bias: effect(means, 'errors'),
    spread: { ...effect(sizes, 'sizes'), ratio: ratioOfLevels(sizes) },
    segments: inSegments ? segmentsOf(levels, means, values) : [],
  };
}

/** A larger p-value stays above any level that counts, whatever confirms it. */
const worthConfirming = 0.05;

/**
 * d/(|d| + scale), between −1 and 1, for each distance d to the median of all, and its size. A difference must show in
 * these scores too: differences of heavy or lopsided tails come by chance more often than the F distribution says,
 * those of bounded scores don’t.
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
