import { isNamed, saysProbability, saysTarget } from './column-names.ts';
import {
  type ColumnSketch,
  classesOf,
  isConstant,
  isNumeric,
  isWithin,
  sameSubject,
} from './column-sketch.ts';
import { best, isLabelNamed, isPredictedLabel } from './label-names.ts';
import { wordsIn } from './name-words.ts';
import type { NamedParts } from './named-parts.ts';
import { found, type Guess } from './reading.ts';

/** So many values at most, and so small ones, are classes where they are whole numbers. */
const mostClasses = 12;
const largestClass = 20;

/** Labels beside predicted labels. */
export function labelAgainstLabel(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: NamedParts,
): Guess | undefined {
  const isNamedPrediction = ({ name }: ColumnSketch) => name === named.predicted;
  const classes = columns.filter((column) => classesOf(column) !== undefined);
  const ofTheirName = classes.filter(named.predicted === undefined ? isPredictedLabel : isNamedPrediction);
  const predictions =
    ofTheirName.length > 0 || named.predicted !== undefined ? ofTheirName : besideTruth(classes);
  const pairs = labels.flatMap((label) => predictions.map((prediction) => ({ label, prediction })));
  const chosen = best(pairs, ({ label, prediction }) => {
    if (label === prediction) return 0;
    // Units, variables and runs of a forecast are constant.
    if (isConstant(label) && isConstant(prediction) && !isNamed('label', label.name)) return 0;
    const isSaid = label.name === named.label;
    if (!isSaid && (isPredictedLabel(label) || !areSameClasses(label, prediction))) return 0;
    if (isSaid || isLabelNamed(label) || sameSubject(label, prediction)) return 3;
    return agreement(label, prediction) > 0.6 ? 1 : 0;
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
  return choices.length === 1 ? found(choices[0]!) : { kind: 'tie', choices };
}

/** The probability of a predicted class: never less than an equal share of it. */
const isConfidence = (column: ColumnSketch, classes: number): boolean =>
  isNumeric(column) &&
  // As Weka names it: `prediction`, beside `predicted`.
  (saysProbability(column.name) || (isNamed('predicted', column.name) && isWithin(column, 0, 1))) &&
  !column.isWhole &&
  isWithin(column, 0, 100) &&
  column.min >= (0.99 / classes) * (column.max > 1 ? 100 : 1);

/** Beside a column that says truth, a plain `label` is the predicted one. */
function besideTruth(classes: readonly ColumnSketch[]): ColumnSketch[] {
  if (!classes.some(({ name }) => saysTruth(name))) return [];
  return classes.filter(({ name }) =>
    /^(?:label|labels|class|category|output|result|decision)(?:[_ ]?1)?$/i.test(name),
  );
}

const saysTruth = (name: string): boolean =>
  (saysTarget(name) && !isNamed('predictedLabel', name) && !/^label/i.test(name)) ||
  wordsIn(name).some((word) => /^(?:gold|golden|annotat\w*|human|expert|manual)$/.test(word));

/** Two columns of the same words that agree far beyond chance: which of them is the truth only the user knows. */
function alikeLabels(labels: readonly ColumnSketch[]): Guess | undefined {
  const words = labels.filter((column) => column.kind === 'text' && column.distinct.length > 1).slice(0, 20);
  const pairs = words.flatMap((one, i) =>
    words
      .slice(i + 1)
      .filter((other) => areSameClasses(one, other) && kappa(one, other) > agreesBeyondChance)
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

/** Cohen’s kappa: agreement beyond what the shares of the classes give by chance. */
function kappa(one: ColumnSketch, other: ColumnSketch): number {
  const share = (column: ColumnSketch, name: string) =>
    column.cells.filter((cell) => cell === name).length / column.present;
  const chance = one.distinct.reduce((sum, name) => sum + share(one, name) * share(other, name), 0);
  return chance >= 1 ? 0 : (agreement(one, other) - chance) / (1 - chance);
}

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

function agreement(one: ColumnSketch, other: ColumnSketch): number {
  const rows = one.cells.filter((cell, row) => cell !== undefined && other.cells[row] !== undefined);
  const alike = one.cells.filter((cell, row) => cell !== undefined && cell === other.cells[row]);
  return rows.length === 0 ? 0 : alike.length / rows.length;
}
