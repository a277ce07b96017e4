import type { Notice } from '../../../data/notice.ts';
import { logScale } from '../../words/notices/of-rows.ts';
import type { RegressionSample } from './sample.ts';

/**
 * The sample on the log scale: residuals ln y − ln μ, which have constant variance if errors are proportional to the
 * prediction. Rows without a logarithm have no value. A predicted standard deviation is dropped.
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
    notice: logScale({ without }),
  };
}
