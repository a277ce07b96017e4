import { type ColumnSketch, isNumeric, isWithin } from '../column-sketch.ts';
import { wordsIn } from '../names/name-words.ts';

/**
 * Whether a column of two values says which rows were classified correctly, or incorrectly: `correct` with a label and
 * a score. Both its name and its agreement with the label and the score must indicate it.
 */
export const isMarkOfRightness = (
  mark: ColumnSketch,
  labels: readonly ColumnSketch[],
  scores: readonly ColumnSketch[],
): boolean =>
  mark.distinct.length === 2 &&
  isCalledMark(mark) &&
  labels.some(
    (label) =>
      label !== mark &&
      label.distinct.length === 2 &&
      scores.some((score) => score !== mark && marks(mark, label, score)),
  );

/** Whether a name says that rows were classified correctly or incorrectly. */
export const isCalledMark = ({ name }: ColumnSketch): boolean =>
  wordsIn(name).some((word) => called.test(word));

const called =
  /^(?:(?:in)?correct(?:ly)?|right|wrong|hits?|match|matches|errors?|mistakes?|misclassified|accurate|acc|exact)$/;

/** Whether the two classes separate the rows whose score is on the label's side of the middle from the others. */
function marks(mark: ColumnSketch, label: ColumnSketch, score: ColumnSketch): boolean {
  if (!isNumeric(score)) return false;
  const middle = middleOf(score);
  const [, positive] = label.distinct;
  const [, marked] = mark.distinct;
  let rows = 0;
  let alike = 0;
  for (const [row, value] of score.numbers.entries()) {
    const [own, said] = [label.cells[row], mark.cells[row]];
    if (own === undefined || said === undefined || Number.isNaN(value)) continue;
    rows++;
    if ((value > middle === (own === positive)) === (said === marked)) alike++;
  }
  // The classes may be in either order, and a score exactly in the middle may fall on either side.
  return rows >= fewestRows && Math.max(alike, rows - alike) >= nearlyAll * rows;
}

/** For probabilities, percentages, and logits. */
const middleOf = (score: ColumnSketch): number =>
  isWithin(score, 0, 1) ? 0.5 : isWithin(score, 0, 100) ? 50 : 0;

const fewestRows = 10;
const nearlyAll = 0.98;
