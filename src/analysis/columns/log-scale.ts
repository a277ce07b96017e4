import type { Notice } from '../../data/notice.ts';
import { count } from '../words/format.ts';
import type { RegressionSample } from './sample.ts';

/**
 * The sample on the scale of logarithms: residuals ln y − ln μ, which are even where errors grow in proportion to
 * the prediction. Rows without a logarithm get no value. A predicted standard deviation has no part in it.
 */
export function onLogScale({ scale: _, ...sample }: RegressionSample & { observed: Float64Array }): {
  sample: RegressionSample;
  notice: Notice;
} {
  const log = (value: number): number => (value > 0 ? Math.log(value) : Number.NaN);
  const observed = sample.observed.map(log);
  const predicted = sample.predicted!.map(log);
  const without = sample.observed.reduce(
    (rows, value, row) => rows + (value <= 0 || sample.predicted![row]! <= 0 ? 1 : 0),
    0,
  );
  return {
    sample: {
      ...sample,
      observed,
      predicted,
      residuals: observed.map((value, row) => value - predicted[row]!),
    },
    notice: {
      id: 'log-scale',
      text: `Analyzed on the scale of logarithms: the residual is ln(observed) − ln(predicted).${without > 0 ? ` ${count(without, 'row')} of values at or below zero ${without === 1 ? 'has' : 'have'} no logarithm and ${without === 1 ? 'was' : 'were'} left out.` : ''}`,
      advice:
        'The answer is for a model trained on the logarithm of the target. Its predictions, transformed back, are medians, not means.',
    },
  };
}
