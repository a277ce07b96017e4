import { probabilitiesDoNotSumToOne } from '../../words/notices/of-columns.ts';
import type { AssignedRoles } from '../assigned-roles.ts';
import { type ColumnSketch, classesOf, countsRows, isNumeric, sameSubject } from '../column-sketch.ts';
import { spelledAsClasses } from '../names/class-spelling.ts';
import { saysProbability, subjectOf } from '../names/column-names.ts';
import { isIdentifier } from '../names/identifiers.ts';
import { best, isLabelNamed, isPredictedLabel, saysNothing } from '../names/label-names.ts';
import { splitOf } from '../names/split-values.ts';
import { scoresAlone } from '../not-analyzable.ts';
import { among, found, type Guess } from '../reading.ts';
import { isListOfClasses, withoutRanked } from './classes-of-columns.ts';
import { labelAgainstLabel } from './label-pairs.ts';
import { labelsInDoubt, labelsWithOneScore, mostLooked } from './one-score.ts';
import { tellsApart } from './plausible-scores.ts';
import { highestTag, type ProbabilityFamily, probabilityFamilies } from './probability-families.ts';

/** Labels with probabilities, or else with predicted labels; undefined if the columns hold none. */
export function guessLabels(all: readonly ColumnSketch[], named: AssignedRoles): Guess | undefined {
  const columns = withoutRanked(all, named.probabilities);
  const labels = labelsAmong(columns, named);
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

/** A two-class column with a score, if neither a name nor the score shows that it is the score's label. */
export function guessDoubtfulLabels(all: readonly ColumnSketch[], named: AssignedRoles): Guess | undefined {
  const columns = withoutRanked(all, named.probabilities);
  const guess = labelsInDoubt(columns, labelsAmong(columns, named), named);
  return guess?.kind === 'found' && named.label === undefined
    ? { kind: 'tie', choices: [guess.roles] }
    : guess;
}

/** Columns that may be a label; if there are very many, those with a label's name are examined first. */
const labelsAmong = (columns: readonly ColumnSketch[], named: AssignedRoles): ColumnSketch[] =>
  columns
    .filter((column) => couldBeLabel(column, named))
    .toSorted((a, b) => Number(isLabelNamed(b)) - Number(isLabelNamed(a)))
    .slice(0, mostLooked)
    .filter((column, _, looked) => !looked.some((other) => isCopy(column, other)));

/** A duplicate of a label, as SAS writes in `_FROM_`. */
const isCopy = (column: ColumnSketch, other: ColumnSketch): boolean =>
  column !== other &&
  /^_\w+_$/.test(column.name) &&
  column.cells.every((cell, row) => [undefined, cell].includes(other.cells[row]) || cell === undefined);

/** Classes are neither dates nor codes with the digits of one. */
function couldBeLabel(column: ColumnSketch, named: AssignedRoles): boolean {
  if (named.label !== undefined) return column.name === named.label;
  if (!classesOf(column) || countsRows(column) || isOfTexts(column)) return false;
  if (isListOfClasses(column)) return false;
  if (isIdentifier(column.name) && !namesClass(column.name) && !isFlag(column)) return false;
  if (column.kind === 'text' && column.distinct.every((cell) => /\d{8}/.test(cell))) return false;
  return !splitOf(column.name, column.distinct);
}

/** In a case–control study, 1 is a case and 0 a control: an identifier column with two values does not identify rows. */
const isFlag = ({ distinct, present }: ColumnSketch): boolean =>
  present > 2 && distinct.length === 2 && distinct.every((value) => /^[01]$/.test(value));

/** Words that never repeat are texts or names. */
const isOfTexts = ({ kind, distinct, present }: ColumnSketch): boolean =>
  kind === 'text' && present >= fewestOfTexts && distinct.length === present;
const fewestOfTexts = 12;

/** Classes by their number: `label_ids`, `class_id`. */
const namesClass = (name: string): boolean =>
  /^(?:true_?|gold_?)?(?:labels?|class|target|category)[\s_.-]?(?:ids?|idx|index|no|nr)$/i.test(name.trim());

function labelsWithFamily(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: AssignedRoles,
): Guess | undefined {
  const numeric = columns.filter((column) => isNumeric(column) && column.name !== named.label);
  if (named.probabilities) return undefined;
  const families = probabilityFamilies(
    numeric,
    labels.map((label) => classesOf(label) ?? []),
  );
  // The families are ranked; among equals, the one that fits a label best.
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
  if (choices.length === 1 && areDoubtful(chosen.family, chosen.truths[0]!)) return { kind: 'tie', choices };
  const off = kind === 'probabilities' && !sumsToOne;
  return among(choices, ...(off ? [probabilitiesDoNotSumToOne({})] : []));
}

/**
 * Whether a column not named as a label may not be one: its class is always the highest of the scores (the cluster that
 * a row was assigned to), or neither stem nor names indicate probabilities of its classes (topics of a text).
 */
function areDoubtful(family: ProbabilityFamily, label: ColumnSketch): boolean {
  if (isLabelNamed(label)) return false;
  const classes = classesOf(label) ?? [];
  const tags = spelledAsClasses(family.tags, classes);
  const isNamedSo = saysProbability(family.stem) || classes.every((name) => tags.includes(name));
  return !isNamedSo || (hasHighest(family, label) && isTooGood(family));
}

/** How well a column fits as the true class of a family of scores; 0 if it does not. */
function labelOfFamily(label: ColumnSketch, family: ProbabilityFamily, named: AssignedRoles): number {
  const { columns, stem } = family;
  if (columns.includes(label)) return 0;
  if (named.label !== undefined) return label.name === named.label ? 1 : 0;
  const classes = classesOf(label)!;
  const tags = spelledAsClasses(family.tags, classes);
  if (classes.length > tags.length || isPredictedLabel(label)) return 0;
  const isNamedLabel = isLabelNamed(label);
  const fits = classes.every((name) => tags.includes(name));
  // Small numbers match any column of small numbers.
  const isNumbered = tags.every((tag) => /^\d+$/.test(tag));
  const isSubject = sameSubject(label, { subject: subjectOf(stem) });
  const isSaid = isNamedLabel || (fits && !isNumbered);
  if (!isSaid && !(classes.length === tags.length && areRelated(columns, label))) return 0;
  if (isArgmaxOf(family, label)) return 0;
  return (
    (fits ? (isNumbered ? 2 : 4) : 0) +
    (isNamedLabel ? 3 : 0) +
    (isSubject ? 2 : 0) +
    (hasHighest(family, label) ? 0 : 2)
  );
}

/** Whether one of the scores is related to one of the first classes of a column, or to both of two. */
const areRelated = (scores: readonly ColumnSketch[], label: ColumnSketch): boolean =>
  label.distinct
    .slice(0, mostCompared)
    .some((name) =>
      scores.slice(0, mostCompared).some((score) => tellsApart(ofClass(label, name), score, ofMany)),
    );
const mostCompared = 5;
/** Standard errors that 25 comparisons do not reach by chance. */
const ofMany = 4;

/** A column of classes with one class moved first, which is then compared with all others. */
const ofClass = (label: ColumnSketch, name: string): ColumnSketch => ({
  ...label,
  distinct: [name, ...label.distinct.filter((other) => other !== name)],
});

function hasHighest(family: ProbabilityFamily, label: ColumnSketch): boolean {
  const spelled = { ...family, tags: spelledAsClasses(family.tags, classesOf(label) ?? []) };
  const isWhole = (row: number) => family.columns.every(({ numbers }) => Number.isFinite(numbers[row]!));
  return label.cells.every(
    (cell, row) => cell === undefined || !isWhole(row) || cell === highestTag(spelled, row),
  );
}

/** Whether a label is not the truth: it always has the highest probability, far too often for an actual outcome. */
const isArgmaxOf = (family: ProbabilityFamily, label: ColumnSketch): boolean =>
  saysNothing(label) && hasHighest(family, label) && isTooGood(family);

/** Whether labels that always have the highest probability would be less likely than this if they were actual outcomes. */
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
