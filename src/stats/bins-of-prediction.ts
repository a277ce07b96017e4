import { oncePer } from './once-per.ts';
import { orderStatistics } from './order-statistics.ts';
import type { Residuals } from './residuals.ts';

/** The predictions at which each eighth of the rows begins. */
const eighths = oncePer(({ n, predicted }: Residuals) =>
  orderStatistics(
    predicted!,
    Array.from({ length: 8 }, (_, eighth) => Math.floor((eighth * n) / 8)),
  ),
);

/**
 * Rows by their prediction: for each the number of its bin, and how many rows each bin has. Bins are of about equal
 * size; equal predictions share one, so bins may be fewer and unequal where there are ties.
 */
export function binsOfPrediction(
  residuals: Residuals,
  count: 4 | 8,
): { binOf: Uint8Array; sizes: Float64Array } {
  const { n, predicted } = residuals;
  const [, ...cuts] = new Set(eighths(residuals).filter((_, eighth) => eighth % (8 / count) === 0));
  const binOf = new Uint8Array(n);
  const sizes = new Float64Array(cuts.length + 1);
  for (let row = 0; row < n; row++) {
    const at = predicted![row]!;
    let bin = 0;
    for (let k = 0; k < cuts.length; k++) bin += +(at >= cuts[k]!);
    binOf[row] = bin;
    sizes[bin]!++;
  }
  return { binOf, sizes };
}
