import type { Residuals } from '../../numerics/residuals.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';

/** What counts as few rows: at most three, and at most one in fifty, rounded up. */
const mostRows = 3;
const mostShare = 1 / 50;
/**
 * The share of the squared error that counts as most. In symmetric errors with the tails of Student's t with 3 degrees
 * of freedom, few rows hold it in one file of fifty.
 */
const bulk = 2 / 3;

/** Whether a few rows hold most of the squared error: then they determine what a loss for means estimates. */
export function fewRows({ n, sorted, weight }: Residuals): Caveat | undefined {
  const part = (i: number): number => (weight?.[i] ?? 1) * sorted[i]! ** 2;
  const total = sorted.reduce((sum, _, i) => sum + part(i), 0);
  // The largest errors are at the two ends.
  const largest = Array.from({ length: mostRows }, (_, i) => [part(i), part(n - 1 - i)])
    .flat()
    .sort((a, b) => b - a);
  const most = Math.min(mostRows, Math.ceil(mostShare * n));
  let [rows, held] = [0, 0];
  // Takes rows until they hold the bulk, and any further row that has most of the rest.
  while (rows < most && (held <= bulk * total || largest[rows]! > 0.5 * (total - held)))
    held += largest[rows++]!;
  return held > bulk * total ? words.fewRows({ rows, n, share: held / total }) : undefined;
}
