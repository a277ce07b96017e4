import { sum } from 'simple-statistics';
import { binsOfPrediction, momentsOf } from '../numerics/bins-of-prediction.ts';
import { medianInPlace } from '../numerics/order-statistics.ts';
import { fisherTail } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Brown–Forsythe: a one-way analysis of variance of |e − median of its bin| over four bins of the prediction (rows
 * of equal prediction stay together), F with k − 1 and n − k degrees of freedom. Robust, weaker than Glejser
 * against a steady fan, and able to see any pattern over the bins. Conservative for few rows (size 3 % at 100, 1 to 2 %
 * at 30, for a nominal 5 %).
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
  method: 'F distribution, 4 bins of the prediction',
  references: ['Brown & Forsythe (1974), J. Amer. Statist. Assoc. 69:364'],
  run(residuals) {
    const { n } = residuals;
    const bins = binsOfPrediction(residuals, 4).map((bin) => momentsOf(sizesOfErrors(bin)));
    const k = bins.length;
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

/** |e − median| for the residuals of a bin. */
function sizesOfErrors(bin: Float64Array): Float64Array {
  const sizes = bin.slice();
  const median = medianInPlace(sizes);
  for (let i = 0; i < sizes.length; i++) sizes[i] = Math.abs(sizes[i]! - median);
  return sizes;
}
