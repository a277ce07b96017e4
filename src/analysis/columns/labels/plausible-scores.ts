import { countBelow, countUpTo } from '../../../numerics/count-between.ts';
import { type ColumnSketch, classesOf, isNumeric, isWithin, sameSubject } from '../column-sketch.ts';
import { saysProbability } from '../names/column-names.ts';
import { isLabelNamed, isPredictedLabel, saysNothing } from '../names/label-names.ts';
import { wordsIn } from '../names/name-words.ts';
import { differenceOf } from '../predictions/differences.ts';

/** `churn_pct`, from 0 to 100. */
export const saysPercent = (column: ColumnSketch): boolean =>
  isWithin(column, 0, 100) && /(?:(?:pct|percent|prozent)\W*|%[^\w%]*)$/i.test(column.name);

/** Whether two names begin with the same word or forms of it: `churn_rate`, `churned`. */
function beginAlike(score: ColumnSketch, label: ColumnSketch): boolean {
  const [a, b] = [score, label].map(({ name }) => (wordsIn(name)[0] ?? '').slice(0, 5));
  return a === b && a!.length === 5;
}

/** `churn_pct` for `churned`. */
export const isPercentOf = (score: ColumnSketch, label: ColumnSketch): boolean =>
  saysPercent(score) && beginAlike(score, label);

/** `churn_probability` for `churned`. */
export const isProbabilityOf = (score: ColumnSketch, label: ColumnSketch): boolean =>
  saysProbability(score.name) && isWithin(score, 0, 1) && beginAlike(score, label);

/** Whether a score may belong to a label with two classes, rather than predict a number. */
export function isPlausible(
  label: ColumnSketch,
  score: ColumnSketch,
  columns: readonly ColumnSketch[],
): boolean {
  const separation = separationOf(label, score);
  // The confidence in a predicted class is never below one half, and does not depend on which class it is.
  const isConfidence = score.min >= 0.5 && score.max <= 1 && label.present >= fewestOfConfidence;
  if (isConfidence && label.distinct.length === 2 && saysNothing(label)) return false;
  if (score.min >= 0.5 && score.max <= 1 && label.distinct.length === 2 && Math.abs(separation - 0.5) < 0.15)
    return false;
  // Nor is it plausible if a column of predicted labels has two classes.
  const isOfPredicted = (other: ColumnSketch) =>
    isPredictedLabel(other) && classesOf(other)?.length === 2 && other !== label;
  if (score.min >= 0.5 && score.max <= 1 && columns.some(isOfPredicted)) return false;
  if (isWithin(score, 0, 1)) return true;
  const namesSuggestIt =
    isLabelNamed(label) ||
    sameSubject(label, score) ||
    saysProbability(score.name) ||
    isPercentOf(score, label);
  if (label.distinct.length < 2 || !namesSuggestIt) return false;
  if (isWithin(score, 0, 100) && !isPercentOf(score, label) && isFarFromShare(label, score.mean / 100))
    return false;
  const asNumber = isNumeric(label) ? (differenceOf(label, score)?.ratio ?? Number.POSITIVE_INFINITY) : 2;
  return asNumber > 1 && Math.abs(separation - 0.5) > 0.1 && (!score.isWhole || isWholePercent(score));
}

/** With fewer rows, all scores may be above one half by chance. */
const fewestOfConfidence = 10;

/** A risk in whole percents. */
const isWholePercent = (score: ColumnSketch): boolean =>
  isWithin(score, 0, 100) &&
  score.distinct.length > fewestPercents &&
  wordsIn(score.name).some((word) =>
    /^(?:risk|prob\w*|pct|percent|propensity|likelihood|wahrscheinlichkeit)$/.test(word),
  );
const fewestPercents = 10;

/** Whether one column holds the logits of the probabilities in another: one prediction on two scales. */
export const areLogitsOf = (one: ColumnSketch, other: ColumnSketch): boolean =>
  !isWithin(one, 0, 1) &&
  isWithin(other, 0, 1) &&
  one.numbers.every((logit, row) => {
    const p = other.numbers[row]!;
    return Number.isNaN(logit) || Number.isNaN(p) || Math.abs(1 / (1 + Math.exp(-logit)) - p) < rounding;
  });
const rounding = 0.006;

/** Whether numbers above 1 cannot be percentages: their mean is far from the share of either class. */
function isFarFromShare(label: ColumnSketch, mean: number): boolean {
  const share = label.cells.filter((cell) => cell === label.distinct[0]).length / label.present;
  return [share, 1 - share].every((one) => mean > farFromShare * one || one > farFromShare * mean);
}
const farFromShare = 5;

/**
 * Probability that a row of the second class has a higher score than one of
 * the first; one half if the score is uninformative.
 */
export function separationOf(label: ColumnSketch, score: ColumnSketch): number {
  const [low, high] = scoresByClass(label, score);
  if (low.length === 0 || high.length === 0) return 0.5;
  const sorted = Float64Array.from(low).sort();
  const above = high.reduce((sum, b) => sum + (countBelow(sorted, b) + countUpTo(sorted, b)) / 2, 0);
  return above / (low.length * high.length);
}

/** The scores of the rows of the first class, and those of all others. */
function scoresByClass(label: ColumnSketch, score: ColumnSketch): [number[], number[]] {
  const [first] = label.distinct;
  const of = (isFirst: boolean) =>
    [...score.numbers].filter(
      (value, row) =>
        Number.isFinite(value) && label.cells[row] !== undefined && (label.cells[row] === first) === isFirst,
    );
  return [of(true), of(false)];
}

/**
 * Whether a score separates the two classes of a column better than chance: the rank test of Mann and Whitney (1947),
 * in its normal approximation, at `errors` standard errors.
 */
export const tellsApart = (label: ColumnSketch, score: ColumnSketch, errors = beyondChance): boolean =>
  Math.abs(separationOf(label, score) - 0.5) > errors * errorOfSeparation(label, score);
/** Without any relation, 0.3% of columns exceed this. */
const beyondChance = 3;

/** Whether a score separates the two classes no better than chance, with so many rows that a model's score would. */
export const tellsNothing = (label: ColumnSketch, score: ColumnSketch): boolean =>
  errorOfSeparation(label, score) < smallError && !tellsApart(label, score);
/** The standard error for 100 rows in two classes of similar size. */
const smallError = 0.06;

/** The standard error of the separation if the score is uninformative. */
function errorOfSeparation(label: ColumnSketch, score: ColumnSketch): number {
  const [low, high] = scoresByClass(label, score);
  return Math.sqrt((low.length + high.length + 1) / (12 * low.length * high.length));
}

/**
 * Whether a two-class column without a label's name may be the label of a score: the score separates the classes, but
 * not perfectly, as it would for a class derived from the score itself; and the classes occur about as often as the
 * scores predict, which is rare for sex or stage.
 */
export function mayBeLabelOf(label: ColumnSketch, score: ColumnSketch): boolean {
  const isCut = label.present >= fewestOfCut && [0, 1].includes(separationOf(label, score));
  return !isCut && !label.distinct.some(isOpen) && tellsApart(label, score) && isAsFrequent(label, score);
}

/** With fewer rows, even a good model may make no mistake by chance. */
const fewestOfCut = 50;

/** A class whose outcome is still open, such as a pending deal. */
const isOpen = (text: string): boolean =>
  /^(?:open|pending|ongoing|in[ _-]?progress|undecided|unresolved|offen|abiert[ao]|ouverte?|apert[ao])$/i.test(
    text,
  );

/**
 * Whether the class changes where a score passes a threshold, with scores close to it on either side: the decision
 * based on the score, not the outcome. A model that memorized its rows leaves a gap.
 */
export function isCutFrom(label: ColumnSketch, score: ColumnSketch): boolean {
  const [one, other] = scoresByClass(label, score);
  if (one.length === 0 || other.length === 0 || one.length + other.length < fewestOfCut) return false;
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const gap = Math.max(least(other) - most(one), least(one) - most(other));
  return gap >= 0 && gap <= smallGap * score.standardDeviation;
}
const smallGap = 0.1;

/**
 * Whether a class occurs as often as numbers between 0 and 1 say, as it hardly ever does beside a feature on that scale
 * (a loan-to-value ratio): the mean, and the test of Spiegelhalter (1986), are within three standard errors. Of words,
 * either may be the class that is predicted.
 */
export function isCalibratedScore(label: ColumnSketch, score: ColumnSketch): boolean {
  const isCalibratedFor = (outcome: string): boolean => {
    let excess = 0;
    let variance = 0;
    let weightedExcess = 0;
    let weightedVariance = 0;
    for (const [row, p] of score.numbers.entries()) {
      const cell = label.cells[row];
      if (!Number.isFinite(p) || cell === undefined) continue;
      const error = Number(cell === outcome) - p;
      const weight = 1 - 2 * p;
      excess += error;
      variance += p * (1 - p);
      weightedExcess += error * weight;
      weightedVariance += p * (1 - p) * weight ** 2;
    }
    return (
      Math.abs(excess) <= beyondChance * Math.sqrt(variance) &&
      Math.abs(weightedExcess) <= beyondChance * Math.sqrt(weightedVariance)
    );
  };
  const outcomes = isNumeric(label) ? label.distinct.slice(-1) : label.distinct;
  return isWithin(score, 0, 1) && outcomes.some(isCalibratedFor);
}

function isAsFrequent(label: ColumnSketch, score: ColumnSketch): boolean {
  if (!isWithin(score, 0, 1)) return true;
  const share = label.cells.filter((cell) => cell === label.distinct[0]).length / label.present;
  const logit = (p: number) => Math.log(p / (1 - p));
  return Math.abs(Math.abs(logit(share)) - Math.abs(logit(score.mean))) < Math.log(oddsApart);
}
/** Class weights may shift a model's mean probability by this factor in odds. */
const oddsApart = 5;
