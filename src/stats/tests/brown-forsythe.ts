import { quickselect } from 'simple-statistics';
import { equalMassBins } from '../bins.ts';
import { orderOfPredictions } from '../predictions.ts';
import { fisherTail } from '../tails.ts';
import { defineTest } from './test.ts';

const binCount = 4;

/** The median; reorders the values, which costs a fraction of sorting them. */
function medianInPlace(values: Float64Array): number {
  const half = values.length >> 1;
  quickselect(values as unknown as number[], half);
  if (values.length % 2 === 1) return values[half]!;
  let below = values[0]!;
  for (let i = 1; i < half; i++) if (values[i]! > below) below = values[i]!;
  return (below + values[half]!) / 2;
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
    const { n, values, predicted } = residuals;
    const order = orderOfPredictions(residuals);
    const starts = equalMassBins(n, binCount, (position) => predicted![order[position]!]!);
    const bins = starts.length - 1;
    const deviations = new Float64Array(n);
    for (let i = 0; i < n; i++) deviations[i] = values[order[i]!]!;

    let total = 0;
    let within = 0;
    const sums: number[] = [];
    for (let bin = 0; bin < bins; bin++) {
      const part = deviations.subarray(starts[bin], starts[bin + 1]);
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
