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
 */
export function repeatedRows({
  residuals,
  predicted,
  weights,
  counted,
}: RegressionSample): Uint8Array | undefined {
  if (!predicted || weights || counted) return undefined;
  const n = residuals.length;
  const first = Math.min(n, rowsExamined);
  const glimpse = copiesAmong(residuals, predicted, first);
  if (glimpse.count < fewestCopies || !glimpse.areCopies) return undefined;
  const found = first === n ? glimpse : copiesAmong(residuals, predicted, n);
  return found.areCopies && found.count >= shareThatMatters * n ? found.isCopy : undefined;
}

function copiesAmong(residuals: Float64Array, predicted: Float64Array, n: number) {
  const firstRow = new Map<number, number>();
  const isCopy = new Uint8Array(n);
  let count = 0;
  let strays = 0;
  for (let row = 0; row < n; row++) {
    const prediction = predicted[row]!;
    if (!Number.isFinite(prediction) || !Number.isFinite(residuals[row]!)) continue;
    const before = firstRow.get(prediction);
    if (before === undefined) firstRow.set(prediction, row);
    else if (residuals[before] === residuals[row]) {
      isCopy[row] = 1;
      count++;
    } else strays++;
  }
  // Predictions of two values are classes, where rows agree by chance.
  return { isCopy, count, areCopies: strays <= shareOfStrays * count && firstRow.size > 2 };
}
