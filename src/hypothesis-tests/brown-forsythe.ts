import { sum } from 'simple-statistics';
import { mapBins, momentsOf } from '../numerics/bins-of-prediction.ts';
import { medianInPlace } from '../numerics/order-statistics.ts';
import { fisherTail } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Brown–Forsythe: a one-way analysis of variance of |e − median of its bin| over four bins of the prediction (rows with
 * equal predictions stay together). The median makes one distance in its bin redundant: in a bin of odd size it is 0,
 * in one of even size it equals another. The test omits it (its square is added to its twin's), which gives F with k −
 * 1 and n − 2k degrees of freedom close to the nominal size: 2 to 6% at 20 to 100 rows for 5%. Less powerful than
 * Glejser's test against a variance that grows steadily, but able to detect any pattern over the bins.
 */
export const brownForsythe = defineTest({
  id: 'brown-forsythe',
  name: 'Brown–Forsythe',
  null: 'constant-spread',
  asks: 'Do the errors have the same typical size in each quarter of the predictions?',
  checks: 'spread',
  needs: 'predicted',
  parameters: 'estimated',
  minN: 20,
  method: 'F distribution, 4 bins of the prediction, structural zeros removed',
  references: [
    'Brown & Forsythe (1974), J. Amer. Statist. Assoc. 69:364',
    'Hines & Hines (2000), Biometrics 56:451',
  ],
  run(residuals) {
    const bins = mapBins(residuals, 4, (bin) => momentsOf(distancesFromMedian(bin))).filter(
      ({ size }) => size > 0,
    );
    const k = bins.length;
    const n = sum(bins.map(({ size }) => size));
    const grand = sum(bins.map(({ size, mean }) => size * mean)) / n;
    const between = sum(bins.map(({ size, mean }) => size * (mean - grand) ** 2));
    const within = sum(bins.map(({ squares }) => squares));
    const statistic = between / (k - 1) / (within / (n - k));
    return {
      statistic,
      pValue: fisherTail(statistic, k - 1, n - k),
      details: { bins: k, degreesOfFreedom: n - k },
    };
  },
});

/** Replaces the residuals of a bin by |e − median|, omitting the distance that the median makes redundant. */
function distancesFromMedian(distances: Float64Array): Float64Array {
  const median = medianInPlace(distances);
  let [least, next] = [0, -1];
  for (let i = 0; i < distances.length; i++) {
    distances[i] = Math.abs(distances[i]! - median);
    if (i === 0) continue;
    if (distances[i]! < distances[least]!) [least, next] = [i, least];
    else if (next < 0 || distances[i]! < distances[next]!) next = i;
  }
  const last = distances.length - 1;
  if (distances.length % 2 === 0) distances[next]! *= Math.SQRT2;
  distances[least] = distances[last]!;
  return distances.subarray(0, last);
}
