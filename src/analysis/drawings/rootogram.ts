import { incompleteBeta } from '../../numerics/special/incomplete-beta.ts';
import { poissonTail } from '../../numerics/tails.ts';
import type { RootogramDrawing } from './plots.ts';

const mostBins = 30;
const mostMeans = 400;

/**
 * Rows with each observed count against the number that Poisson distributions with the predicted means expect, or
 * negative binomial ones where `alpha` in variance = mean + alpha · mean² is above 0 (Kleiber & Zeileis 2016, The
 * American Statistician 70:296). Wide ranges are binned; the last bin is open, and holds at most
 * the highest thousandth. Above 400 rows, groups of similar predictions share their mean.
 *
 * @param observed whole numbers from 0 @param predicted means above 0, row by row
 */
export function drawRootogram(observed: Float64Array, predicted: Float64Array, alpha = 0): RootogramDrawing {
  const n = observed.length;
  const sorted = observed.slice().sort();
  const highest = sorted[Math.min(n - 1, Math.ceil(0.999 * n) - 1)]!;
  const width = Math.ceil((highest + 1) / mostBins);
  const counts = Array.from({ length: Math.ceil((highest + 1) / width) }, (_, bin) => bin * width);
  const tally = counts.map(() => 0);
  for (const count of observed) tally[Math.min(counts.length - 1, Math.floor(count / width))]!++;
  const means = groupMeans(predicted);
  const tail = alpha > 0 ? negativeBinomialTail(alpha) : poissonTail;
  const reaching = counts.map((from) =>
    means.reduce((sum, { mean, rows }) => sum + rows * tail(from, mean), 0),
  );
  return {
    distribution: alpha > 0 ? 'negative-binomial' : 'poisson',
    counts,
    width,
    observed: tally,
    expected: reaching.map((rows, bin) => rows - (reaching[bin + 1] ?? 0)),
  };
}

/** P(X ≥ count): the regularized incomplete beta function I_p(count, 1/α) at p = αμ/(1 + αμ). */
const negativeBinomialTail = (alpha: number) => (count: number, mean: number) =>
  count <= 0 ? 1 : incompleteBeta((alpha * mean) / (1 + alpha * mean), count, 1 / alpha);

function groupMeans(values: Float64Array): { mean: number; rows: number }[] {
  const sorted = values.slice().sort();
  const groups = Math.min(mostMeans, sorted.length);
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.floor((group * sorted.length) / groups);
    const to = Math.floor(((group + 1) * sorted.length) / groups);
    let sum = 0;
    for (let i = from; i < to; i++) sum += sorted[i]!;
    return { mean: sum / (to - from), rows: to - from };
  });
}
