import { decide } from '../../src/choice/decide.ts';
import { rowsToSettle } from '../../src/choice/decision-rule.ts';
import { distributionPosterior } from '../../src/choice/posterior.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { sampleOf, truths } from './truths.ts';

export interface SettlingCell {
  n: number;
  undecided: number;
  /** The median number of further rows said to settle the question. */
  medianRows: number;
  /** The share of undecided samples that were decided after that many rows, and after half of them. */
  settled: number;
  settledAtHalf: number;
}

/**
 * Whether the stated number of further rows settles an undecided question; `samples` from each of the true
 * distributions.
 */
export function settlingCell(n: number, samples: number, seed: number): SettlingCell {
  const random = seededRandom(seed);
  const rows: number[] = [];
  let [undecided, settled, settledAtHalf] = [0, 0, 0];
  const posteriorOf = (values: Float64Array) => distributionPosterior(prepareResiduals(values));
  const isUndecided = (values: Float64Array) =>
    decide(prepareResiduals(values)).recommendation.strength === 'undecided';
  for (const truth of truths)
    for (let sample = 0; sample < samples; sample++) {
      const first = sampleOf(truth, n, random);
      if (!isUndecided(first)) continue;
      undecided++;
      const more = rowsToSettle(posteriorOf(first), n);
      if (more === undefined) continue;
      rows.push(more);
      const all = Float64Array.of(...first, ...sampleOf(truth, more, random));
      if (!isUndecided(all)) settled++;
      if (!isUndecided(all.slice(0, n + Math.round(more / 2)))) settledAtHalf++;
    }
  return {
    n,
    undecided,
    medianRows: rows.sort((a, b) => a - b)[rows.length >> 1]!,
    settled: settled / undecided,
    settledAtHalf: settledAtHalf / undecided,
  };
}
