import type { Table } from '../../../data/table.ts';
import { greatestColumn, leastColumn, numbersOf } from './population.ts';
import type { RegressionSample } from './sample.ts';

/**
 * Rows that represent one bin have the same residual, its mean. This spreads them evenly between the bin's smallest and
 * largest residual, about the mean: a bin with a single value keeps it, and others have no more ties than the original
 * rows. The rows of a bin must be contiguous in the table.
 */
export function spreadInBins(sample: RegressionSample, table: Table): RegressionSample {
  const least = numbersOf(table, leastColumn);
  const greatest = numbersOf(table, greatestColumn);
  if (!least || !greatest) return sample;
  const residuals = sample.residuals.slice();
  const observed = sample.observed?.slice();
  for (let start = 0, end = 0; start < residuals.length; start = end) {
    while (end < residuals.length && isSameBin(sample, least, start, end)) end++;
    const width = greatest[start]! - least[start]!;
    for (let row = start; row < end; row++) {
      const shift = width * ((row - start + 0.5) / (end - start) - 0.5) || 0;
      residuals[row]! += shift;
      if (observed) observed[row]! += shift;
    }
  }
  return { ...sample, residuals, ...(observed && { observed }) };
}

const isSameBin = (
  { residuals, predicted }: RegressionSample,
  least: Float64Array,
  a: number,
  b: number,
): boolean => residuals[a] === residuals[b] && predicted?.[a] === predicted?.[b] && least[a] === least[b];
