import type { Notice } from '../../../data/notice.ts';
import { convertedScores } from '../../words/notices/of-columns.ts';
import type { AssignedRoles } from '../assigned-roles.ts';
import {
  type ColumnSketch,
  classesOf,
  countsRows,
  isConstant,
  isNumeric,
  isWithin,
  sameSubject,
} from '../column-sketch.ts';
import { claim, isNamed, isResidual, saysProbability } from '../names/column-names.ts';
import { isIdentifier } from '../names/identifiers.ts';
import { best, isLabelNamed, isPredictedLabel, isPValue, saysClass } from '../names/label-names.ts';
import { differenceOf } from '../predictions/differences.ts';
import { among, type Guess } from '../reading.ts';
import { areOfLabel } from './binomial-residuals.ts';
import { isMarkOfRightness } from './mark-of-rightness.ts';
import { numbersBeside } from './numbers-beside-labels.ts';
import {
  areLogitsOf,
  isCalibratedScore,
  isCutFrom,
  isPercentOf,
  isPlausible,
  isProbabilityOf,
  mayBeLabelOf,
  saysPercent,
  separationOf,
  tellsApart,
  tellsNothing,
} from './plausible-scores.ts';

/** The most columns examined for each role: a file with more is not a file of predictions. */
export const mostLooked = 60;

/** How clearly a column is the label of a score: 0 if it is not. */
type TruthOf = (label: ColumnSketch, score: ColumnSketch, file: FileOfScores) => number;

/** Facts about all columns that are computed once rather than for each pair. */
interface FileOfScores {
  all: readonly ColumnSketch[];
  /** Columns with two classes that are not named as a prediction. */
  twoClasses: readonly ColumnSketch[];
  /** Scores of predicted labels. */
  ofPredictions: ReadonlySet<ColumnSketch>;
  /** Whether names in the file indicate numeric predictions. */
  isOfNumbers: boolean;
  named: AssignedRoles;
}

/** A two-class label with one score, if a name or the score itself identifies the label. */
export function labelsWithOneScore(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: AssignedRoles,
): Guess | undefined {
  if (named.probabilities && named.probabilities.length > 1) {
    const truths = best(labels, (label) => (isPredictedLabel(label) ? 0 : isLabelNamed(label) ? 2 : 1));
    const { probabilities } = named;
    if (truths.length === 0) return undefined;
    return among(truths.map(({ name }) => ({ kind: 'probabilities', label: name, probabilities })));
  }
  return scoredLabels(columns, labels, named, truthOf);
}

/** The same if neither does: there are other two-class columns, or the score is uninformative. */
export const labelsInDoubt = (
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: AssignedRoles,
): Guess | undefined =>
  scoredLabels(columns, labels, named, (label, score, { twoClasses }) =>
    twoClasses.includes(label) ? (tellsApart(label, score) ? 2 : 1) : 0,
  );

const truthOf: TruthOf = (label, score, { all, twoClasses, ofPredictions, isOfNumbers, named }) => {
  const saysNothing = scoreRank(score, named) === 1 && !ofPredictions.has(score);
  if (saysNothing && !isCalibratedScore(label, score)) return 0;
  const isSaid =
    label.name === named.label ||
    (isLabelNamed(label) && (!saysClass(label) || tellsApart(label, score))) ||
    ((sameSubject(label, score) || isPercentOf(score, label) || isProbabilityOf(score, label)) &&
      !isCutFrom(label, score));
  if (isSaid) return 3;
  if (isOfNumbers) return 0;
  const isPossible = twoClasses.length === 1 || scoreRank(score, named) === 3 || ofPredictions.has(score);
  return isPossible && twoClasses.includes(label) && !isOfNumber(score, all) && mayBeLabelOf(label, score)
    ? 1
    : 0;
};

function scoredLabels(
  columns: readonly ColumnSketch[],
  labels: readonly ColumnSketch[],
  named: AssignedRoles,
  truthOf: TruthOf,
): Guess | undefined {
  const scores = columns
    .filter((column) => scoreRank(column, named) > 0)
    .toSorted((a, b) => scoreRank(b, named) - scoreRank(a, named))
    .slice(0, mostLooked);
  const isSaid = ({ name }: ColumnSketch) => name === named.label;
  const binary = labels.filter(
    (label) => isSaid(label) || (classesOf(label)!.length <= 2 && !isMarkOfRightness(label, labels, scores)),
  );
  if (binary.length === 0) return undefined;
  const predictions = columns
    .filter((one) => isPredictedLabel(one) && classesOf(one)?.length === 2)
    .slice(0, mostLooked);
  const file: FileOfScores = {
    all: columns,
    twoClasses: binary.filter((one) => classesOf(one)!.length === 2 && !isPredictedLabel(one)),
    ofPredictions: new Set(scores.filter((score) => isOfPrediction(score, predictions))),
    isOfNumbers: saysNumbers(columns),
    named,
  };
  const errors = columns.filter(({ name }) => isResidual(name)).slice(0, mostLooked);
  const tells = (column: ColumnSketch) =>
    !isIdentifier(column.name) && !isConstant(column) && !countsRows(column);
  const areAlone = columns.filter(tells).length === 2;
  const targets = columns.filter((column) => scoreRank(column, named) < 3);
  const ofNumbers = new Set(
    scores.filter(
      (score) => !saysProbability(score.name) && targets.some((target) => isNumberPredicted(target, score)),
    ),
  );
  // If the name says nothing, the rows must show it.
  const isClearWithoutName = (label: ColumnSketch, score: ColumnSketch) =>
    (areAlone && tellsApart(label, score)) || file.ofPredictions.has(score);
  const pairs = binary.flatMap((label) => scores.map((score) => ({ label, score })));
  const ranked = best(pairs, ({ label, score }) => {
    if (label === score || isPredictedLabel(label)) return 0;
    const rank = scoreRank(score, named);
    if (hasErrors(label, score, errors)) return rank + 3.5;
    const truth = truthOf(label, score, file);
    if (truth === 0 || (rank === 1 && !isClearWithoutName(label, score))) return 0;
    if (named.label === undefined && (ofNumbers.has(score) || !isPlausible(label, score, columns))) return 0;
    // A label that the score separates perfectly is the one predicted from it.
    const separation = separationOf(label, score);
    return rank + truth + (separation === 0 || separation === 1 ? 0 : 0.5);
  });
  if (ranked.length === 0) return undefined;
  const areLogits = ({ label, score }: LabelWithScore) =>
    ranked.some((other) => other.label === label && areLogitsOf(score, other.score));
  const scored = ranked.filter((reading) => !areLogits(reading));
  const all = [...scored, ...otherScores(scored, scores, named)];
  const telling = all.filter(({ label, score }) => !tellsNothing(label, score));
  // Of two scores for one label, the uninformative one is a feature.
  const hasInformativeScore = ({ label }: LabelWithScore) => telling.some((other) => other.label === label);
  return amongReadings(all.filter((one) => telling.includes(one) || !hasInformativeScore(one)));
}

interface LabelWithScore {
  label: ColumnSketch;
  score: ColumnSketch;
}

/**
 * Other scores of the same label: one that is named as a prediction and separates its classes is as good as one named
 * as a score. Logits are included only if no other score is informative.
 */
function otherScores(
  ranked: readonly LabelWithScore[],
  scores: readonly ColumnSketch[],
  named: AssignedRoles,
): LabelWithScore[] {
  const taken = ranked.map(({ score }) => score);
  const tellNothing = ranked.every(({ label, score }) => tellsNothing(label, score));
  const isPrediction = (score: ColumnSketch) =>
    scoreRank(score, named) >= 2 && (tellNothing || isWithin(score, 0, 1));
  const others = scores.filter((score) => !taken.includes(score) && isPrediction(score));
  return [...new Set(ranked.map(({ label }) => label))].flatMap((label) =>
    others.filter((score) => score !== label && tellsApart(label, score)).map((score) => ({ label, score })),
  );
}

const amongReadings = (ranked: readonly LabelWithScore[]): Guess =>
  among(
    ranked.map(({ label, score }) => ({
      kind: 'probabilities',
      label: label.name,
      probabilities: [score.name],
    })),
    ...ranked.slice(0, 1).flatMap(({ score }) => scaleNotice(score)),
  );

/** Whether a score, of any name, belongs to a predicted label: it separates its classes perfectly. */
const isOfPrediction = (score: ColumnSketch, predictions: readonly ColumnSketch[]): boolean =>
  predictions.some((prediction) => [0, 1].includes(separationOf(prediction, score)));

/** Whether a score predicts a number: `predicted_score` for `score`. */
const isOfNumber = (score: ColumnSketch, all: readonly ColumnSketch[]): boolean =>
  claim('predicted', score.name) > 0 &&
  all.some(
    (other) =>
      other !== score &&
      isNumeric(other) &&
      other.distinct.length > 2 &&
      claim('predicted', other.name) === 0 &&
      sameSubject(other, score),
  );

function scaleNotice(score: ColumnSketch): Notice[] {
  if (isWithin(score, 0, 1)) return [];
  const percent = isWithin(score, 0, 100);
  return [convertedScores({ column: score.name, from: percent ? 'percent' : 'logits' })];
}

/** 3: its name says probability, 2: prediction, 1: numbers between 0 and 1 that are not all zeros and ones. */
function scoreRank(column: ColumnSketch, named: AssignedRoles): 0 | 1 | 2 | 3 {
  if (!isNumeric(column) || isConstant(column)) return 0;
  if (named.probabilities) return named.probabilities.includes(column.name) ? 3 : 0;
  if (column.isWhole && isWithin(column, 0, 1)) return 0;
  if (isNamed('observed', column.name) || isIdentifier(column.name) || column.name === named.observed)
    return 0;
  // For several models: `p_logit`, `p_gbm`; and `pr`, as in Stata's manual.
  const isPrefixed =
    prefixed.test(column.name.trim()) && !isPValue(column.name) && isWithin(column, 0, 1) && !column.isWhole;
  if (saysProbability(column.name) || isPrefixed) return 3;
  if (claim('predicted', column.name) > 0 || saysPercent(column)) return 2;
  return isWithin(column, 0, 1) && !column.isWhole ? 1 : 0;
}

const prefixed = /^[pP]r?[ _.-].|^pr?\p{Lu}\p{Ll}|^pr$/u;

/** Whether a column of errors belongs to the label and the score: residuals of probabilities or logits. */
const hasErrors = (label: ColumnSketch, score: ColumnSketch, errors: readonly ColumnSketch[]): boolean =>
  isNumeric(label) && isWithin(label, 0, 1) && errors.some((error) => areOfLabel(error, label, score));

/**
 * Whether columns are named as residuals, or as observed and predicted
 * numbers: a group and a score next to them are features.
 */
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

/** Whether a score is the prediction of a number that is also in the file. */
function isNumberPredicted(other: ColumnSketch, prediction: ColumnSketch): boolean {
  if (other === prediction || !isNumeric(other) || other.distinct.length <= 2) return false;
  return isNamed('observed', other.name) || (differenceOf(other, prediction)?.ratio ?? 1) < 0.9;
}
