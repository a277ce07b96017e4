import type { AssignedRoles } from '../assigned-roles.ts';
import { type ColumnSketch, classesOf, isConstant } from '../column-sketch.ts';
import { isLabelNamed, isPredictedLabel } from '../names/label-names.ts';
import { wordsIn } from '../names/name-words.ts';
import { isCalledMark } from './mark-of-rightness.ts';

/** The most columns that are compared with each other. */
const mostLooked = 20;
const fewestRows = 10;

/**
 * A label and a predicted label whose agreement another column marks, 1 or true exactly where the two are equal: `acc`
 * beside `target` and `filtered_resps`, as evaluators of language models write. The truth comes first if a name tells
 * it; otherwise both orders are given.
 */
export function markedLabels(
  columns: readonly ColumnSketch[],
  named: AssignedRoles,
): { label: ColumnSketch; prediction: ColumnSketch }[] {
  if (named.label !== undefined || named.predicted !== undefined) return [];
  const varying = columns.filter((column) => classesOf(column) && !isConstant(column)).slice(0, mostLooked);
  const marks = varying.filter(isMark);
  for (const [i, one] of varying.entries()) {
    for (const other of varying.slice(i + 1)) {
      // Of three columns of two values, each marks the agreement of the other two: the name decides.
      const areMany = one.distinct.length > 2 || other.distinct.length > 2;
      const isOfPair = (mark: ColumnSketch) =>
        mark !== one && mark !== other && (areMany || isCalledMark(mark)) && marksAgreement(mark, one, other);
      if (!marks.some(isOfPair)) continue;
      const pair = { label: one, prediction: other };
      const turned = { label: other, prediction: one };
      const more = truthOf(one) - truthOf(other);
      return more === 0 ? [pair, turned] : more > 0 ? [pair] : [turned];
    }
  }
  return [];
}

const isMark = ({ distinct }: ColumnSketch): boolean =>
  distinct.length === 2 && distinct.every((cell) => /^(?:[01]|true|false)$/i.test(cell));

function marksAgreement(mark: ColumnSketch, one: ColumnSketch, other: ColumnSketch): boolean {
  let rows = 0;
  for (const [row, cell] of mark.cells.entries()) {
    if (cell === undefined) continue;
    if ((one.cells[row] === other.cells[row]) !== /^(?:1|true)$/i.test(cell)) return false;
    rows++;
  }
  return rows >= fewestRows;
}

/** How clearly a name says that this is the answer that was wanted, and not the one that was given. */
function truthOf(column: ColumnSketch): number {
  const isWanted = wordsIn(column.name).some((word) => /^(?:expected|wanted|key|solution)$/.test(word));
  return isWanted ? 2 : isLabelNamed(column) ? 1 : isPredictedLabel(column) ? -1 : 0;
}
