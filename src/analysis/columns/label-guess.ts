import type { Notice } from '../../data/notice.ts';
import { convertedScores, probabilitiesDoNotSumToOne } from '../words/notices/of-columns.ts';
import { areOfLabel } from './binomial-residuals.ts';
import { withoutRanked } from './classes-of-columns.ts';
import { claim, isIdentifier, isNamed, isResidual, saysProbability, subjectOf } from './column-names.ts';
import {
  type ColumnSketch,
  classesOf,
  countsRows,
  isConstant,
  isNumeric,
  isWithin,
  sameSubject,
} from './column-sketch.ts';
import { differenceOf } from './differences.ts';
import { best, isLabelNamed, isPredictedLabel, saysNothing } from './label-names.ts';
import { labelAgainstLabel } from './label-pairs.ts';
import type { NamedParts } from './named-parts.ts';
import { scoresAlone } from './not-analyzable.ts';
import { numbersBeside } from './numbers-beside-labels.ts';
import { isPercentOf, isPlausible, saysPercent, separationOf } from './plausible-scores.ts';
import { highestTag, type ProbabilityFamily, probabilityFamilies } from './probability-families.ts';
import { among, found, type Guess } from './reading.ts';
import { splitOf } from './split-values.ts';

/** Labels with probabilities, or else with predicted labels; undefined where the columns hold none. */
export function guessLabels(all: readonly ColumnSketch[], named: NamedParts): Guess | undefined {
  const columns = withoutRanked(all, named.probabilities);
  // Of very many columns those with a label's name are looked at first.
  const labels = columns
    .filter((column) => couldBeLabel(column, named))
    .toSorted((a, b) => Number(isLabelNamed(b)) - Number(isLabelNamed(a)))
    .slice(0, mostLooked)
    .filter((column, _, looked) => !looked.some((other) => isCopy(column, other)));
  const { label, predicted } = named;
  if (label !== undefined && predicted !== undefined)
    return (
      labelAgainstLabel(columns, labels, named) ??
      found({ kind: 'predicted-label', label, predictedLabel: predicted })
    );
  return (
    labelsWithFamily(columns, labels, named) ??
    labelsWithOneScore(columns, labels, named) ??
    labelAgainstLabel(columns, labels, named)
  );
}

/** A label that is written again, as SAS does in `_FROM_`. */
const isCopy = (column: ColumnSketch, other: ColumnSketch): boolean =>
  column !== other &&
  /^_\w+_$/.test(column.name) &&
  column.cells.every((cell, row) => cell === other.cells[row]);

/** So many columns are looked at for each part: beyond that a file is no file of predictions. */
const mostLooked = 60;

/** Classes are no dates, nor codes with the digits of one. */
function couldBeLabel(column: ColumnSketch, named: NamedParts): boolean {
  if (named.label !== undefined) return column.name === named.label;
  if (!classesOf(column) || countsRows(column)) return false;
  if (isIdentifier(column.name) && !namesClass(column.name)) return false;
  if (column.kind === 'text' && column.distinct.every((cell) => /\d{8}/.test(cell))) return false;
  return !splitOf(column.name, column.distinct);
}

/** Classes by their number: `label_ids`, `class_id`. */
const namesClass = (name: string): boolean =>
  /^(?:true_?|gold_?)?(?:labels?|class|target|category)[\s_.-]?(?:ids?|idx|index|no|nr)$/i.test(name.trim());

function labelsWithFamily(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: NamedParts,
): Guess | undefined {
  const numeric = columns.filter((column) => isNumeric(column) && column.name !== named.label);
  if (named.probabilities) return undefined;
  const families = probabilityFamilies(
    numeric,
    labels.map((label) => classesOf(label) ?? []),
  );
  // The families are ranked; among equals the one that a label goes with best.
  const scored = families
    .slice(0, mostLooked)
    .map((family) => {
      const score = (label: ColumnSketch) => labelOfFamily(label, family, named);
      return { family, truths: best(labels, score), score: Math.max(0, ...labels.map(score)) };
    })
    .filter(({ truths }) => truths.length > 0);
  const rank = ({ sumsToOne, kind }: ProbabilityFamily) =>
    sumsToOne ? 20 : kind === 'probabilities' ? 10 : 0;
  const [chosen] = scored.toSorted((a, b) => rank(b.family) + b.score - rank(a.family) - a.score);
  if (!chosen) {
    const own = families.find((family) => labels.some((label) => isArgmaxOf(family, label)));
    return own && { kind: 'none', problem: scoresAlone(own.columns) };
  }
  const { columns: members, sumsToOne, kind } = chosen.family;
  const choices = chosen.truths.map(({ name }) => ({
    kind: 'probabilities' as const,
    label: name,
    probabilities: members.map((column) => column.name),
  }));
  const off = kind === 'probabilities' && !sumsToOne;
  return among(choices, ...(off ? [probabilitiesDoNotSumToOne({})] : []));
}

/** How well a column goes as the true class of a family of scores; 0 where it doesn't. */
function labelOfFamily(label: ColumnSketch, family: ProbabilityFamily, named: NamedParts): number {
  const { tags, columns, stem } = family;
  if (columns.includes(label)) return 0;
  if (named.label !== undefined) return label.name === named.label ? 1 : 0;
  const classes = classesOf(label)!;
  if (classes.length > tags.length || isPredictedLabel(label)) return 0;
  const isNamedLabel = isLabelNamed(label);
  const fits = classes.every((name) => tags.includes(name));
  const isArgmax = hasHighest(family, label);
  if (!fits && !isNamedLabel && classes.length !== tags.length) return 0;
  if (isArgmaxOf(family, label)) return 0;
  return (
    (fits ? 4 : 0) +
    (isNamedLabel ? 3 : 0) +
    (sameSubject(label, { subject: subjectOf(stem) }) ? 1 : 0) +
    (isArgmax ? 0 : 2)
  );
}

const hasHighest = (family: ProbabilityFamily, { cells }: ColumnSketch): boolean =>
  cells.every((cell, row) => cell === undefined || cell === highestTag(family, row));

/** Whether a label is no truth: it always has the highest probability, by far too often for one that was to be told. */
const isArgmaxOf = (family: ProbabilityFamily, label: ColumnSketch): boolean =>
  saysNothing(label) && hasHighest(family, label) && isTooGood(family);

/** Whether labels that always have the highest probability are rarer than this, were they what was to be predicted. */
function isTooGood({ columns, sumsToOne }: ProbabilityFamily): boolean {
  if (!sumsToOne) return false;
  let logarithm = 0;
  for (let row = 0; row < columns[0]!.numbers.length; row++) {
    const highest = Math.max(...columns.map(({ numbers }) => numbers[row]!));
    if (highest > 0) logarithm += Math.log(Math.min(1, highest));
  }
  return logarithm < Math.log(tooRare);
}
const tooRare = 1e-9;

function labelsWithOneScore(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: NamedParts,
): Guess | undefined {
  if (named.probabilities && named.probabilities.length > 1) {
    const truths = best(labels, (label) => (isPredictedLabel(label) ? 0 : isLabelNamed(label) ? 2 : 1));
    const { probabilities } = named;
    if (truths.length === 0) return undefined;
    return among(truths.map(({ name }) => ({ kind: 'probabilities', label: name, probabilities })));
  }
  const binary = labels.filter((label) => classesOf(label)!.length <= 2 || label.name === named.label);
  if (binary.length === 0) return undefined;
  const scores = columns
    .filter((column) => scoreRank(column, named) > 0)
    .toSorted((a, b) => scoreRank(b, named) - scoreRank(a, named))
    .slice(0, mostLooked);
  const twoClasses = binary.filter((one) => classesOf(one)!.length === 2 && !isPredictedLabel(one));
  const units = columns.filter((column) => isNumeric(column) && isWithin(column, 0, 1) && !column.isWhole);
  const areAlone = columns.filter(({ name }) => !isIdentifier(name)).length === 2;
  // What is asked of all columns is asked once, not for each pair.
  const errors = columns.filter(({ name }) => isResidual(name)).slice(0, mostLooked);
  const targets = columns.filter((column) => scoreRank(column, named) < 3);
  const ofNumbers = new Set(
    scores.filter(
      (score) => !saysProbability(score.name) && targets.some((target) => isNumberPredicted(target, score)),
    ),
  );
  const pairs = binary.flatMap((label) => scores.map((score) => ({ label, score })));
  const ranked = best(pairs, ({ label, score }) => {
    if (label === score || isPredictedLabel(label)) return 0;
    const rank = scoreRank(score, named);
    if (hasErrors(label, score, errors)) return rank + 3.5;
    const truth =
      label.name === named.label ||
      isLabelNamed(label) ||
      sameSubject(label, score) ||
      isPercentOf(score, label)
        ? 3
        : twoClasses.length === 1 && twoClasses[0] === label && !saysNumbers(columns)
          ? 1
          : 0;
    if (truth === 0 || (rank === 1 && ((truth < 3 && !areAlone) || units.length !== 1))) return 0;
    if (named.label === undefined && (ofNumbers.has(score) || !isPlausible(label, score, columns))) return 0;
    // A label that the score tells without any fault is the one predicted from it.
    const separation = separationOf(label, score);
    return rank + truth + (separation === 0 || separation === 1 ? 0 : 0.5);
  });
  if (ranked.length === 0) return undefined;
  return among(
    ranked.map(({ label, score }) => ({
      kind: 'probabilities',
      label: label.name,
      probabilities: [score.name],
    })),
    ...ranked.slice(0, 1).flatMap(({ score }) => scaleNotice(score)),
  );
}

function scaleNotice(score: ColumnSketch): Notice[] {
  if (isWithin(score, 0, 1)) return [];
  const percent = isWithin(score, 0, 100);
  return [convertedScores({ column: score.name, from: percent ? 'percent' : 'logits' })];
}

/** 3: its name says probability, 2: prediction, 1: numbers between 0 and 1 that are no zeros and ones. */
function scoreRank(column: ColumnSketch, named: NamedParts): 0 | 1 | 2 | 3 {
  if (!isNumeric(column) || isConstant(column)) return 0;
  if (named.probabilities) return named.probabilities.includes(column.name) ? 3 : 0;
  if (column.isWhole && isWithin(column, 0, 1)) return 0;
  if (isNamed('observed', column.name) || isIdentifier(column.name) || column.name === named.observed)
    return 0;
  // Of several models: `p_logit`, `p_gbm`.
  const isPrefixed = /^pr?[_.](?!val)./i.test(column.name) && isWithin(column, 0, 1) && !column.isWhole;
  if (saysProbability(column.name) || isPrefixed) return 3;
  if (claim('predicted', column.name) > 0 || saysPercent(column)) return 2;
  return isWithin(column, 0, 1) && !column.isWhole ? 1 : 0;
}

/** Whether a column of errors is that of the label and the score: residuals of probabilities or logits. */
const hasErrors = (label: ColumnSketch, score: ColumnSketch, errors: readonly ColumnSketch[]): boolean =>
  isNumeric(label) && isWithin(label, 0, 1) && errors.some((error) => areOfLabel(error, label, score));

/** Whether columns are called residuals, or observed and predicted numbers: a group and a score beside them are features. */
function saysNumbers(columns: readonly ColumnSketch[]): boolean {
  const numbers = columns.filter((column) => isNumeric(column) && column.distinct.length > 2);
  const named = (part: 'observed' | 'predicted') => numbers.filter(({ name }) => claim(part, name) > 0);
  const [observed, predicted] = [named('observed'), named('predicted')];
  return (
    numbers.some(({ name }) => isResidual(name)) ||
    observed.some((one) => predicted.some((other) => other !== one)) ||
    numbersBeside(columns).length > 0
  );
}

/** Whether a score is the prediction of a number that is there too. */
function isNumberPredicted(other: ColumnSketch, prediction: ColumnSketch): boolean {
  if (other === prediction || !isNumeric(other) || other.distinct.length <= 2) return false;
  return isNamed('observed', other.name) || (differenceOf(other, prediction)?.ratio ?? 1) < 0.9;
}
