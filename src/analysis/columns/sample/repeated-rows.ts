import type { Column } from '../../../data/table.ts';
import { endsOf } from '../../../numerics/ends.ts';
import { stepOfTarget } from '../../checks/step-of-target.ts';
import { isIdentifier, isNamed } from '../names/column-names.ts';
import { columnsOfPart, type Roles } from '../parts.ts';
import { isFold } from '../rows/row-parts.ts';
import type { RegressionSample } from './sample.ts';

/** Copies matter from this share of the rows on. */
const shareThatMatters = 0.05;
/** Rows looked at first: copies among many show in a few, as birthdays do. */
const rowsExamined = 20_000;
const fewestCopies = 3;
/** Repeated predictions may differ in their residual in this share of the rows, and the rest still be copies. */
const shareOfStrays = 0.1;

/**
 * Rows that copy another, as oversampling and joins make them: both values the same to the last digit, where every
 * repeated prediction brings the same observed value with it. Predictions that repeat with different values are a
 * tree's leaves or a constant, and all of theirs are rows of their own. Rows with weights are left as they are.
 *
 * @returns for each row the one that it copies, −1 where it is no copy
 */
export function repeatedRows({
  residuals,
  predicted,
  weights,
  counted,
}: RegressionSample): Int32Array | undefined {
  if (!predicted || weights || counted) return undefined;
  const n = residuals.length;
  const first = Math.min(n, rowsExamined);
  const glimpse = copiesAmong(residuals, predicted, first);
  if (glimpse.count < fewestCopies || !glimpse.areCopies) return undefined;
  const found = first === n ? glimpse : copiesAmong(residuals, predicted, n);
  return found.areCopies && found.count >= shareThatMatters * n ? found.copied : undefined;
}

function copiesAmong(residuals: Float64Array, predicted: Float64Array, n: number) {
  const firstRow = new Map<number, number>();
  const copied = new Int32Array(n).fill(-1);
  let count = 0;
  let strays = 0;
  for (let row = 0; row < n; row++) {
    const prediction = predicted[row]!;
    if (!Number.isFinite(prediction) || !Number.isFinite(residuals[row]!)) continue;
    const before = firstRow.get(prediction);
    if (before === undefined) firstRow.set(prediction, row);
    else if (residuals[before] === residuals[row]) {
      copied[row] = before;
      count++;
    } else strays++;
  }
  // Predictions of two values are classes, where rows agree by chance.
  return { copied, count, areCopies: strays <= shareOfStrays * count && firstRow.size > 2 };
}

/** Pairs of rows that agree by chance on a grid, as a part of the copies, from which on these may be such pairs. */
const shareOfChance = 0.5;
/** Copies of a row may differ from it elsewhere in this share of them, and the others still be copies. */
const shareOfOthers = 0.5;

/**
 * The sample, its equal rows counted as rows of their own where they only look like copies: observed values on a coarse
 * grid (whole numbers, grades) agree by chance, and rows that agree so differ in other columns, such as the subject. What names a row or says when it was held out may differ between copies.
 */
export function withEqualRows(
  sample: RegressionSample,
  columns: readonly Column[],
  roles: Roles,
): RegressionSample {
  const { observed, residuals } = sample;
  const others = columns.filter(({ name }) => saysWhichRow(name, roles));
  if (!observed || others.length === 0) return sample;
  const copied = repeatedRows(sample);
  if (!copied) return sample;
  const known = observed.filter(Number.isFinite);
  const step = stepOfTarget(known, 0);
  if (step === undefined) return sample;
  let [copies, different] = [0, 0];
  copied.forEach((first, row) => {
    if (first < 0) return;
    copies++;
    if (others.some((column) => cellOf(column, row) !== cellOf(column, first))) different++;
  });
  const [lowest, highest] = endsOf(known);
  const byChance = (residuals.length ** 2 * step) / (2 * (highest - lowest));
  return byChance >= shareOfChance * copies && different > shareOfOthers * copies
    ? { ...sample, counted: true }
    : sample;
}

/** Whether a column may tell one observation from another: no part of the error, no name of a row, no fold. */
const saysWhichRow = (name: string, roles: Roles): boolean =>
  !(['observed', 'predicted', 'residual', 'split'] as const).some((part) =>
    columnsOfPart(roles, part).includes(name),
  ) &&
  !isIdentifier(name) &&
  !isNamed('index', name) &&
  !isFold(name);

const cellOf = (column: Column, row: number): number =>
  column.kind === 'number' ? column.numbers[row]! : column.codes[row]!;
