import type { Residuals } from '../../numerics/residuals.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-sample.ts';

/** Rows that are few: at most three, and at most one in fifty. */
const mostRows = 3;
const mostShare = 1 / 50;
/** Of the squared error. Symmetric errors with the tails of Student's t with 3 degrees of freedom have it in one file of fifty. */
const bulk = 2 / 3;

/** Do a few rows hold most of the squared error? Then what a loss estimates that answers for means is theirs. */
export function fewRows({ n, sorted, weight }: Residuals): Caveat | undefined {
  const part = (i: number): number => (weight?.[i] ?? 1) * sorted[i]! ** 2;
  const total = sorted.reduce((sum, _, i) => sum + part(i), 0);
  // The largest errors lie at the two ends.
  const largest = Array.from({ length: mostRows }, (_, i) => [part(i), part(n - 1 - i)])
    .flat()
    .sort((a, b) => b - a);
  const most = Math.min(mostRows, Math.ceil(mostShare * n));
  let [rows, held] = [0, 0];
  // Those that make up the bulk, and each further one that has most of what is left.
  while (rows < most && (held <= bulk * total || largest[rows]! > 0.5 * (total - held)))
    held += largest[rows++]!;
  return held > bulk * total ? words.fewRows({ rows, n, share: held / total }) : undefined;
}
