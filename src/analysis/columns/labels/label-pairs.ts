import type { AssignedRoles } from '../assigned-roles.ts';
import {
  type ColumnSketch,
  classesOf,
  isConstant,
  isNumeric,
  isWithin,
  sameSubject,
} from '../column-sketch.ts';
import { isNamed, isSurelyPredicted, saysProbability, saysTarget } from '../names/column-names.ts';
import { best, isLabelNamed, isPredictedLabel, namesClasses } from '../names/label-names.ts';
import { wordsIn } from '../names/name-words.ts';
import type { Roles } from '../parts.ts';
import type { Pair } from '../predictions/pair-guess.ts';
import { found, type Guess } from '../reading.ts';
import { markedLabels } from './marked-agreement.ts';

/** Whole numbers are classes if there are at most this many distinct values, all at most this large. */
const mostClasses = 12;
const largestClass = 20;

/** Labels with predicted labels. */
export function labelAgainstLabel(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: AssignedRoles,
): Guess | undefined {
  const isNamedPrediction = ({ name }: ColumnSketch) => name === named.predicted;
  const classes = columns.filter((column) => classesOf(column) !== undefined);
  const ofTheirName = classes.filter(named.predicted === undefined ? isPredictedLabel : isNamedPrediction);
  const predictions =
    ofTheirName.length > 0 || named.predicted !== undefined ? ofTheirName : besideTruth(classes);
  const marked = markedLabels(columns, named);
  const all = labels.flatMap((label) => predictions.map((prediction) => ({ label, prediction })));
  const pairs = marked.length > 0 ? marked : all;
  const isClearByName = (label: ColumnSketch, prediction: ColumnSketch) =>
    label.name === named.label || isLabelNamed(label) || sameSubject(label, prediction);
  const chosen = best(pairs, ({ label, prediction }) => {
    if (marked.length > 0) return 1;
    if (label === prediction) return 0;
    // Units, variables and runs of a forecast are constant.
    if (isConstant(label) && isConstant(prediction) && !isNamed('label', label.name)) return 0;
    const isSaid = label.name === named.label;
    if (!isSaid && (isPredictedLabel(label) || !areSameClasses(label, prediction))) return 0;
    if (isClearByName(label, prediction)) return 3;
    const { share, kappa, error } = agreementOf(label, prediction);
    // True and predicted marks share several words.
    const areMarks = !isNumeric(label) && label.distinct.length > 2 && kappa > beyondChance * error;
    return share > agreesMostly || areMarks ? 1 : 0;
  });
  if (chosen.length === 0) return named.predicted === undefined ? alikeLabels(labels) : undefined;
  const confidence = (label: ColumnSketch) =>
    named.confidence ?? columns.find((column) => isConfidence(column, label.distinct.length))?.name;
  const choices = chosen.map(({ label, prediction }) => {
    const sure = confidence(label);
    return {
      kind: 'predicted-label' as const,
      label: label.name,
      predictedLabel: prediction.name,
      ...(sure !== undefined && { confidence: sure }),
    };
  });
  // Two columns that are “no” in most rows agree in most rows.
  const isSure = chosen.some(
    ({ label, prediction }) =>
      marked.length > 0 ||
      isClearByName(label, prediction) ||
      agreementOf(label, prediction).kappa > agreesClearly,
  );
  return choices.length === 1 && isSure ? found(choices[0]!) : { kind: 'tie', choices };
}

const agreesMostly = 0.6;
/** The least Cohen’s kappa if names say nothing. */
const agreesClearly = 0.3;
/** Standard errors that hardly any of a thousand pairs of columns reaches by chance. */
const beyondChance = 4;

/** The probability of a predicted class: never less than an equal share. */
const isConfidence = (column: ColumnSketch, classes: number): boolean =>
  isNumeric(column) &&
  // As named by Weka: `prediction`, next to `predicted`.
  (saysProbability(column.name) || (isNamed('predicted', column.name) && isWithin(column, 0, 1))) &&
  !column.isWhole &&
  isWithin(column, 0, 100) &&
  column.min >= (0.99 / classes) * (column.max > 1 ? 100 : 1);

/** Next to a column named as truth, a plain `label` is the predicted one. */
function besideTruth(classes: readonly ColumnSketch[]): ColumnSketch[] {
  if (!classes.some(({ name }) => saysTruth(name))) return [];
  return classes.filter(({ name }) =>
    /(?:^|\.)(?:label|labels|class|category|output|result|decision)(?:[_ ]?1)?$/i.test(name),
  );
}

const saysTruth = (name: string): boolean =>
  (saysTarget(name) && !isNamed('predictedLabel', name) && !/^label/i.test(name)) ||
  wordsIn(name).some((word) => /^(?:gold|golden|annotat\w*|human|expert|manual)$/.test(word));

/** Two columns of the same words that agree far beyond chance: only the user knows which of them is the truth. */
function alikeLabels(labels: readonly ColumnSketch[]): Guess | undefined {
  const words = labels.filter((column) => column.kind === 'text' && column.distinct.length > 1).slice(0, 20);
  const pairs = words.flatMap((one, i) =>
    words
      .slice(i + 1)
      .filter((other) => areSameClasses(one, other) && agreementOf(one, other).kappa > agreesBeyondChance)
      .map((other) => [one, other] as const),
  );
  if (pairs.length !== 1) return undefined;
  const [[one, other]] = pairs as [readonly [ColumnSketch, ColumnSketch]];
  const reading = (label: ColumnSketch, predicted: ColumnSketch) => ({
    kind: 'predicted-label' as const,
    label: label.name,
    predictedLabel: predicted.name,
  });
  return { kind: 'tie', choices: [reading(one, other), reading(other, one)] };
}

const agreesBeyondChance = 0.5;

function areSameClasses(label: ColumnSketch, prediction: ColumnSketch): boolean {
  const classes = classesOf(label)!;
  const shared = prediction.distinct.filter((name) => classes.includes(name)).length;
  if (!isNumeric(label) || !isNumeric(prediction)) {
    return label.kind === prediction.kind && shared >= 0.5 * prediction.distinct.length;
  }
  const few = classes.length <= mostClasses && prediction.distinct.length <= mostClasses;
  const small =
    Math.max(label.max, prediction.max) <= largestClass && Math.min(label.min, prediction.min) >= -1;
  return few && small && shared >= 0.5 * prediction.distinct.length;
}

/**
 * A label and a predicted label that may be quantities: whole numbers that no name calls classes. Their errors are
 * smaller than those between classes would be, or they agree only by chance and their names are no proof.
 */
export function quantitiesIn(roles: Roles, columns: readonly ColumnSketch[]): Pair[] {
  if (roles.kind !== 'predicted-label') return [];
  const named = (name: string) => columns.find((column) => column.name === name);
  const [observed, predicted] = [named(roles.label), named(roles.predictedLabel)];
  if (!observed || !predicted || ![observed, predicted].every(isNumeric)) return [];
  if (namesClasses(observed.name) || namesClasses(predicted.name)) return [];
  const { kappa, error, counts } = agreementOf(observed, predicted);
  const areMany = Math.max(observed.distinct.length, predicted.distinct.length) >= fewestOfQuantities;
  const isChance = kappa <= beyondChance * error && !isSurelyPredicted(predicted.name);
  return isChance || (areMany && nearnessOf(observed, predicted, counts) <= near)
    ? [{ observed, predicted }]
    : [];
}

/** With fewer values, such as a flower's species, the nearest other value may be the only one. */
const fewestOfQuantities = 5;
/** The largest errors of counts and grades, relative to those between classes. */
const near = 0.6;

/** How often two columns agree. */
interface Agreement {
  share: number;
  /** Cohen’s kappa: agreement beyond what the class frequencies imply. */
  kappa: number;
  /** Its standard error if the columns are independent, without that of the frequencies themselves (Cohen 1960). */
  error: number;
  counts: Counts;
}

/** How often each cell occurs in either column. */
type Counts = ReadonlyMap<string, readonly [number, number]>;

function agreementOf(one: ColumnSketch, other: ColumnSketch): Agreement {
  const counts = new Map<string, [number, number]>();
  const count = (cell: string, column: 0 | 1) => {
    const own = counts.get(cell) ?? [0, 0];
    own[column]++;
    counts.set(cell, own);
  };
  let rows = 0;
  let alike = 0;
  one.cells.forEach((cell, row) => {
    const second = other.cells[row];
    if (cell === undefined || second === undefined) return;
    rows++;
    if (cell === second) alike++;
    count(cell, 0);
    count(second, 1);
  });
  const share = alike / Math.max(1, rows);
  const chance = [...counts.values()].reduce((sum, [a, b]) => sum + (a * b) / rows ** 2, 0);
  if (rows === 0 || chance >= 1) return { share, kappa: 0, error: Number.POSITIVE_INFINITY, counts };
  const error = Math.sqrt(chance / (rows * (1 - chance)));
  return { share, kappa: (share - chance) / (1 - chance), error, counts };
}

/** Mean distance between numbers that differ, relative to what the class frequencies imply; 1 if few differ. */
function nearnessOf(one: ColumnSketch, other: ColumnSketch, counts: Counts): number {
  let [apart, differing] = [0, 0];
  for (let row = 0; row < one.numbers.length; row++) {
    const distance = Math.abs(one.numbers[row]! - other.numbers[row]!);
    if (!(distance > 0)) continue;
    apart += distance;
    differing++;
  }
  if (differing < fewestDiffering) return 1;
  // In ascending order, the sums of the smaller numbers give all distances in one pass.
  let [expected, equal, ones, others, sumOfOnes, sumOfOthers] = [0, 0, 0, 0, 0, 0];
  const ascending = [...counts].map(([cell, [a, b]]) => ({ value: Number(cell), a, b }));
  for (const { value, a, b } of ascending.sort((x, y) => x.value - y.value)) {
    expected += a * (value * others - sumOfOthers) + b * (value * ones - sumOfOnes);
    equal += a * b;
    ones += a;
    others += b;
    sumOfOnes += a * value;
    sumOfOthers += b * value;
  }
  return apart / differing / (expected / (ones * others - equal));
}

/** With fewer differing rows, errors may be small by chance. */
const fewestDiffering = 10;
