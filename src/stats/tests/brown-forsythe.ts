import { binsOfPrediction } from '../bins-of-prediction.ts';
import { medianInPlace } from '../order-statistics.ts';
import type { Residuals } from '../residuals.ts';
import { fisherTail } from '../tails.ts';
import { defineTest } from './test.ts';

/** The values, those of each quarter of the predictions together, and where each begins. */
function inQuarters(residuals: Residuals) {
  const { n, values } = residuals;
  const { binOf, sizes } = binsOfPrediction(residuals, 4);
  const starts = new Float64Array(sizes.length + 1);
  for (let bin = 0; bin < sizes.length; bin++) starts[bin + 1] = starts[bin]! + sizes[bin]!;
  const next = starts.slice();
  const binned = new Float64Array(n);
  for (let row = 0; row < n; row++) binned[next[binOf[row]!]!++] = values[row]!;
  return { starts, binned };
}

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
    const { starts, binned } = inQuarters(residuals);
    const bins = starts.length - 1;

    let total = 0;
    let within = 0;
    const sums: number[] = [];
    for (let bin = 0; bin < bins; bin++) {
      const part = binned.subarray(starts[bin], starts[bin + 1]);
      const median = medianInPlace(part);
      let sum = 0;
      for (let i = 0; i < part.length; i++) {
        part[i] = Math.abs(part[i]! - median);
        sum += part[i]!;
      }
      const mean = sum / part.length;
      for (let i = 0; i < part.length; i++) within += (part[i]! - mean) ** 2;
      sums.push(sum);
      total += sum;
    }
    const grand = total / n;
    const between = sums.reduce((squares, sum, bin) => {
      const size = starts[bin + 1]! - starts[bin]!;
      return squares + size * (sum / size - grand) ** 2;
    }, 0);
    const statistic = between / (bins - 1) / (within / (n - bins));
    return {
      statistic,
      pValue: fisherTail(statistic, bins - 1, n - bins),
      details: { bins, degreesOfFreedom: n - bins },
    };
  },
});
