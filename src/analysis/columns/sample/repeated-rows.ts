import type { Column } from '../../../data/table.ts';
import { picked } from '../../../numerics/elementwise.ts';
import { endsOf } from '../../../numerics/ends.ts';
import { everyKth } from '../../../numerics/every-kth.ts';
import { rowNumbers } from '../../../numerics/row-numbers.ts';
import { stepOfTarget } from '../../checks/step-of-target.ts';
import { isNamed } from '../names/column-names.ts';
import { isIdentifier } from '../names/identifiers.ts';
import { columnsOfPart, type Roles } from '../parts.ts';
import { isFold } from '../rows/row-parts.ts';
import type { RegressionSample } from './sample.ts';

/** Duplicates matter from this share of the rows on. */
const shareThatMatters = 0.05;
/**
 * Rows examined first, half from the beginning, half evenly spaced: if many rows are duplicates, a few already show it,
 * as with birthdays, whether the copies are adjacent or appended. The half is divisible by 2 to 10, so that a file that
 * was concatenated so many times repeats at the examined rows.
 */
const half = 10_080;
const fewestCopies = 3;
/** Repeated predictions may have different residuals in this share of the rows, and the rest still be duplicates. */
const shareOfStrays = 0.1;

/**
 * Rows that duplicate another, as from oversampling and joins: both values are equal to the last digit, and every
 * repeated prediction has the same observed value. Predictions that repeat with different values are a tree's leaves or
 * a constant, and their rows are all distinct. Rows with weights are left as they are.
 *
 * @returns for each row the one that it duplicates, −1 if none
 */
export function repeatedRows({
  residuals,
  predicted,
  weights,
  counted,
}: RegressionSample): Int32Array | undefined {
  if (!predicted || weights || counted) return undefined;
  const n = residuals.length;
  const isShort = n <= 2 * half;
  const rows = isShort ? rowNumbers(n) : [...new Set([...rowNumbers(half), ...everyKth(n, half)])];
  const glimpse = copiesAmong(picked(residuals, rows), picked(predicted, rows));
  if (glimpse.count < fewestCopies || !glimpse.areCopies) return undefined;
  const found = isShort ? glimpse : copiesAmong(residuals, predicted);
  return found.areCopies && found.count >= shareThatMatters * n ? found.copied : undefined;
}

function copiesAmong(residuals: Float64Array, predicted: Float64Array) {
  const firstRow = new Map<number, number>();
  const copied = new Int32Array(residuals.length).fill(-1);
  let count = 0;
  let strays = 0;
  for (let row = 0; row < predicted.length; row++) {
    const prediction = predicted[row]!;
    if (!Number.isFinite(prediction) || !Number.isFinite(residuals[row]!)) continue;
    const before = firstRow.get(prediction);
    if (before === undefined) firstRow.set(prediction, row);
    else if (residuals[before] === residuals[row]) {
      copied[row] = before;
      count++;
    } else strays++;
  }
  // Predictions with only two values are classes, for which rows agree by chance.
  return { copied, count, areCopies: strays <= shareOfStrays * count && firstRow.size > 2 };
}

/**
 * If the number of pairs that agree by chance on a grid reaches this share
 * of the duplicates, they may all be such pairs.
 */
const shareOfChance = 0.5;
/** If more than this share of the duplicates differ in other columns, none are treated as duplicates. */
const shareOfOthers = 0.5;

/**
 * The sample, with equal rows counted as separate rows if they only look like duplicates: observed values on a coarse
 * grid (whole numbers, grades) agree by chance, and such rows differ in other columns, such as the subject. Row
 * identifiers and folds may differ between true duplicates.
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

/**
 * Whether a column may distinguish observations: it has no role in the
 * error, and is neither a row identifier nor a fold.
 */
const saysWhichRow = (name: string, roles: Roles): boolean =>
  !(['observed', 'predicted', 'residual', 'split'] as const).some((part) =>
    columnsOfPart(roles, part).includes(name),
  ) &&
  !isIdentifier(name) &&
  !isNamed('index', name) &&
  !isFold(name);

const cellOf = (column: Column, row: number): number =>
  column.kind === 'number' ? column.numbers[row]! : column.codes[row]!;
