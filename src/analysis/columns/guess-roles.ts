import type { SurveyColumn } from '../../data/text/survey.ts';
import { noNumbers, unknownColumn } from '../words/refusals/of-columns.ts';
import { type AssignedRoles, columnsAssigned, splitAssigned } from './assigned-roles.ts';
import {
  type ColumnSketch,
  countsRows,
  direction,
  isConstant,
  isCounter,
  isNumeric,
  sketch,
} from './column-sketch.ts';
import { guessDoubtfulLabels, guessLabels } from './labels/label-guess.ts';
import { quantitiesIn } from './labels/label-pairs.ts';
import { numbersBeside } from './labels/numbers-beside-labels.ts';
import { asLabelWithScore, isOfOneClass, isOfTwoValues } from './labels/two-values.ts';
import {
  claim,
  isComponent,
  isNamed,
  isPredictionOfAny,
  isResidual,
  isUnnamed,
  saysPrediction,
  saysTarget,
} from './names/column-names.ts';
import { isIdentifier } from './names/identifiers.ts';
import { isInfluence } from './names/influence-names.ts';
import { normalizeName } from './names/name-words.ts';
import { withoutSharedPrefix } from './names/shared-prefix.ts';
import { splitOf } from './names/split-values.ts';
import { isExposureName, isWeightName } from './names/weight-names.ts';
import { noTruth, tableOfFigures } from './not-analyzable.ts';
import { assignableRoles, columnsOf, type Roles, rowPartIds } from './parts.ts';
import { centerOf } from './predictions/center.ts';
import { confirmedByScale } from './predictions/confirmed-by-scale.ts';
import { differenceOf, relationOf } from './predictions/differences.ts';
import { guessErrors } from './predictions/error-guess.ts';
import { exposureNotice } from './predictions/exposure.ts';
import {
  isOfFamily,
  levelOfBound,
  type PredictionFamily,
  predictionFamily,
} from './predictions/prediction-family.ts';
import { quantileNotice } from './predictions/quantile-as-prediction.ts';
import type { Guess } from './reading.ts';
import { readingsByQuantity } from './rows/different-quantities.ts';
import { rowsOfDoses } from './rows/dose-rows.ts';
import { forecastRows } from './rows/forecast-rows.ts';
import { levelsOf } from './rows/quantile-rows.ts';
import { isScale, rowPartsOf } from './rows/row-parts.ts';
import { modelNotice, truthOf } from './rows/several-models.ts';
import type { AnalysisOptions } from './sample/sample.ts';
import { censoringNotice } from './survival.ts';

/**
 * Which column has which role, judged from values and names: labels with probabilities, a column of residuals, observed
 * values with their prediction. Named roles are taken as given, the others are guessed. If one reading stands out, it
 * is `found`; otherwise several are offered, the likeliest first; for a file without errors, the problem says why.
 */
export function guessRoles(
  survey: readonly SurveyColumn[],
  named: AssignedRoles = {},
  task?: AnalysisOptions['task'],
): Guess {
  const said = new Set(assignableRoles.flatMap((part) => columnsAssigned(named, part)));
  // Spreadsheets may have many thousand columns without values; a prediction column without any is reported.
  const filled = survey.filter(
    ({ name, sample }) =>
      said.has(name) || sample.some((value) => value !== null) || saysPrediction(name) || saysTarget(name),
  );
  return withoutSharedPrefix(filled, named, (columns, parts) => guessAmong(columns.map(sketch), parts, task));
}

function guessAmong(
  columns: readonly ColumnSketch[],
  named: AssignedRoles,
  task: AnalysisOptions['task'],
): Guess {
  const names = columns.map(({ name }) => name);
  const split = named.split === undefined ? undefined : splitAssigned(named.split, names);
  const said: AssignedRoles = { ...named, ...(split && { split: split.split }) };
  const unknown = assignableRoles
    .flatMap((part) => columnsAssigned(said, part))
    .find((name) => !names.includes(name));
  if (unknown !== undefined) return { kind: 'none', problem: unknownColumn(unknown, names).problem };

  const guess = guessMain(columns, said, task);
  const complete = (roles: Roles): Roles => ({
    ...withRowParts(roles, columns, said),
    ...(split?.splitValues && { splitValues: split.splitValues }),
  });
  if (guess.kind === 'none') return guess;
  const isSaid = named.split !== undefined || named.group !== undefined;
  const byQuantity = (own: Roles) =>
    isSaid
      ? []
      : readingsByQuantity(own, columns, (rows, part) => withRowParts(own, rows, { ...said, ...part }));
  if (guess.kind === 'tie') {
    const [only, other] = guess.choices;
    const choices = other ? [] : byQuantity(only!);
    return { kind: 'tie', choices: choices.length > 0 ? choices : guess.choices.map(complete) };
  }
  const choices = byQuantity(guess.roles);
  if (choices.length > 0) return { kind: 'tie', choices };
  const roles = complete(guess.roles);
  const notices = [
    ...guess.notices,
    ...modelNotice(roles, columns),
    ...exposureNotice(roles, columns),
    ...censoringNotice(roles, columns),
    ...quantileNotice(roles, columns),
  ];
  return { kind: 'found', roles, notices, others: asNumbers(roles, columns, said).map(complete) };
}

/** Labels that are numbers may also be read as numbers. */
function asNumbers(roles: Roles, columns: readonly ColumnSketch[], named: AssignedRoles): Roles[] {
  const isOfLabels = roles.kind === 'probabilities' || roles.kind === 'predicted-label';
  if (!isOfLabels || named.label !== undefined || named.probabilities) return [];
  const guess = guessMain(columns, named, 'regression');
  if (guess.kind === 'none') return [];
  return guess.kind === 'found' ? [guess.roles] : guess.choices.slice(0, 4);
}

function guessMain(
  columns: readonly ColumnSketch[],
  named: AssignedRoles,
  task: AnalysisOptions['task'],
): Guess {
  const rowParts = [...rowPartIds, 'scale' as const].map((id) => named[id]);
  const free = columns.filter(({ name }) => !rowParts.includes(name));
  const saysErrors = named.residual !== undefined || named.observed !== undefined;
  const saysLabels =
    named.label !== undefined || named.probabilities !== undefined || named.confidence !== undefined;
  const figures =
    saysErrors || saysLabels || named.predicted !== undefined ? undefined : tableOfFigures(free);
  if (figures) return { kind: 'none', problem: figures };
  const isNumber = task !== undefined && task !== 'classification';
  const labels = saysErrors || isNumber ? undefined : guessLabels(free, named);
  if (labels) return saysLabels || task !== undefined ? labels : withNumbers(labels, free);

  const numeric = free.filter((column) => isNumeric(column));
  const family = predictionFamily(numeric);
  const candidates = candidatesAmong(numeric, family, named);
  if (saysLabels || task === 'classification') {
    const nothing = { observed: [], predicted: [] };
    return { kind: 'none', problem: noTruth(columns, candidates, nothing) };
  }
  if (numeric.length === 0) {
    const observed = columns.filter(({ name }) => isNamed('label', name) && !isNamed('predictedLabel', name));
    const predicted = columns.filter(({ name }) => isNamed('predictedLabel', name));
    const isLabels = observed.length > 0 || predicted.length > 0;
    return {
      kind: 'none',
      problem: isLabels ? noTruth(columns, [], { observed, predicted }) : noNumbers(columns).problem,
    };
  }
  const center = centerOf(candidates, family)?.name;
  const labelsInDoubt = () => (saysErrors || isNumber ? undefined : guessDoubtfulLabels(free, named));
  const errors = confirmedByScale(guessErrors(candidates, columns, named, center, labelsInDoubt), free);
  const readings = errors.kind === 'found' ? [errors.roles] : errors.kind === 'tie' ? errors.choices : [];
  if (readings.length === 0 || !readings.every((roles) => isOfTwoValues(roles, free))) return errors;
  const inDoubt = labelsInDoubt();
  if (inDoubt || saysErrors || isNumber) return inDoubt ?? errors;
  const asScores = readings.flatMap((roles) => asLabelWithScore(roles, free));
  if (asScores.length > 0) return { kind: 'tie', choices: [...asScores, ...readings] };
  // A single class may be all that the rows belong to.
  return readings.every((roles) => isOfOneClass(roles, free)) ? { kind: 'tie', choices: readings } : errors;
}

/**
 * A label with a probability next to observed and predicted numbers, or labels that may be quantities: only the user
 * knows which of the two is meant.
 */
function withNumbers(labels: Guess, columns: readonly ColumnSketch[]): Guess {
  if (labels.kind === 'none') return labels;
  const roles = labels.kind === 'found' ? [labels.roles] : labels.choices;
  const taken = roles.flatMap(columnsOf);
  const numbers = [
    ...roles.flatMap((pair) => quantitiesIn(pair, columns)),
    ...numbersBeside(columns.filter(({ name }) => !taken.includes(name))),
  ];
  if (numbers.length === 0) return labels;
  const ofNumbers = numbers.map(({ observed, predicted }) => ({
    kind: 'observed' as const,
    observed: observed.name,
    predicted: predicted.name,
  }));
  return { kind: 'tie', choices: [...roles, ...ofNumbers] };
}

/** Numbers that may be residuals, observed or predicted: no identifiers, counters, constants, bounds, orders or weights. */
function candidatesAmong(
  numeric: readonly ColumnSketch[],
  family: PredictionFamily,
  named: AssignedRoles,
): ColumnSketch[] {
  const isSaid = ({ name }: ColumnSketch) => [named.residual, named.observed, named.predicted].includes(name);
  const names = new Set(numeric.map(({ name }) => normalizeName(name)));
  const isOfItsOwn = ({ name }: ColumnSketch) =>
    claim('observed', name) > 0 ||
    claim('predicted', name) > 0 ||
    isResidual(name) ||
    isPredictionOfAny(name, names);
  const isOther = (column: ColumnSketch): boolean => {
    const { name } = column;
    if (isOfFamily(family, column)) return true;
    if (isOfItsOwn(column)) return isRowNumber(column, numeric);
    if (isConstant(column) || isIdentifier(name) || countsRows(column) || isInfluence(name)) return true;
    if (isComponent(name) && numeric.some((other) => claim('predicted', other.name) > 0)) return true;
    if (isUnnamed(name) && direction(column) === 1 && column.isWhole) return true;
    if (isNamed('order', name) && direction(column) !== 0) return true;
    return (
      isWeightName(name) ||
      isExposureName(name) ||
      isScale(column) ||
      splitOf(name, column.distinct) !== undefined
    );
  };
  const own = numeric.filter((column) => isSaid(column) || !isOther(column));
  const middle = centerOf(own, family);
  // The mean and the median of one posterior: neither is observed.
  const isOfMiddle = ({ name }: ColumnSketch) => middle !== undefined && /^(?:mean|median|mode)$/i.test(name);
  const others = own.filter((column) => column !== middle && (isSaid(column) || !isOfMiddle(column)));
  return middle ? [...others, middle] : others;
}

/**
 * Whether a column named `Observation` or `obs` numbers the rows: it counts them, and no other column is as close to it
 * as a prediction would be.
 */
function isRowNumber(column: ColumnSketch, numeric: readonly ColumnSketch[]): boolean {
  if (!isCounter(column) || isResidual(column.name)) return false;
  const residuals = numeric.filter(({ name }) => isResidual(name));
  return !numeric.some((other) => {
    if (other === column || residuals.includes(other) || isCounter(other)) return false;
    const isFar = (differenceOf(column, other)?.ratio ?? 1) > closeToCounter;
    return !isFar && residuals.every((error) => relationOf(error, column, other) !== 'other');
  });
}

/** The most of the variance of a target 1, 2, 3 … that a prediction leaves unexplained. */
const closeToCounter = 0.25;

function withRowParts(roles: Roles, columns: readonly ColumnSketch[], named: AssignedRoles): Roles {
  const main = columnsOf(roles);
  const free = columns.filter(({ name }) => !main.includes(name));
  const isOfErrors = roles.kind === 'residual' || roles.kind === 'observed';
  const scale = isOfErrors
    ? (named.scale ?? ('predicted' in roles ? free.find(isScale)?.name : undefined))
    : undefined;
  const levels = named.split === undefined ? levelsOf(roles, columns) : undefined;
  // Rows that predict other quantiles are left out; without a median they form groups.
  const ofLevels = levels && { [levels.median === undefined ? 'group' : 'split']: levels.column };
  const ahead =
    named.split === undefined && !levels ? (forecastRows(roles, columns) ?? rowsOfDoses(columns)) : undefined;
  const known = Object.fromEntries(
    rowPartIds.flatMap((id) => (named[id] === undefined ? [] : [[id, named[id]]])),
  );
  const rowParts = rowPartsOf(
    free.filter(({ name }) => name !== scale && name !== levels?.column),
    { ...known, ...ofLevels, ...(ahead && { split: ahead.column }) },
    columns.filter((column) => main.includes(column.name) && isNumeric(column)),
    columns.find(({ name }) => name === truthOf(roles)),
  );
  const family = isOfErrors ? familyRoles(roles, free) : {};
  const median = levels?.median;
  return {
    ...roles,
    ...rowParts,
    ...(median !== undefined && { splitValues: [median] }),
    ...(ahead && { splitValues: ahead.kept }),
    ...(scale !== undefined && { scale }),
    ...family,
  } as Roles;
}

/** Bounds and quantiles of the prediction, if they belong to it; several pairs of bounds are quantiles. */
function familyRoles(
  roles: Roles,
  free: readonly ColumnSketch[],
): { lower?: string; upper?: string; quantiles?: string[] } {
  const { lower, upper, quantiles } = predictionFamily(free.filter((column) => isNumeric(column)));
  const predicted = 'predicted' in roles ? roles.predicted : undefined;
  if (predicted === undefined) return {};
  const own = (side: readonly ColumnSketch[]) => side.filter(({ name }) => name.startsWith(predicted));
  const one = (side: readonly ColumnSketch[]) =>
    side.length === 1 ? side[0] : own(side).length === 1 ? own(side)[0] : undefined;
  const [low, high] = [one(lower), one(upper)];
  const several = low || high ? [] : [...own(lower), ...own(upper)].map(({ name }) => name);
  const bounds = several.filter((name) => levelOfBound(name) !== undefined);
  const levels = [...quantiles.map(({ column }) => column.name), ...bounds];
  return {
    ...(low && high && { lower: low.name, upper: high.name }),
    ...(levels.length > 0 && { quantiles: levels }),
  };
}
