import type { Notice } from '../../data/notice.ts';
import type { Population } from '../columns/population.ts';
import type { Sample } from '../columns/sample.ts';
import { count, number, wholeNumber } from './format.ts';

/** A kind of row of which this many are expected in a sample is missing from it with a probability of 5%. */
const expectedIfSeen = 3;

/** What a file leaves uncertain that stands for a larger table. */
export function populationNotice(
  { rows, by }: Population,
  sample: Sample,
  fileRows: number,
): Notice | undefined {
  if (by === 'sample' && fileRows >= rows) return undefined;
  return by === 'bins' ? binsNotice(rows, fileRows, rowsOf(sample)) : sampleNotice(rows, sample, fileRows);
}

const rowsOf = (sample: Sample): number =>
  'residuals' in sample ? sample.residuals.length : sample.labels.length;

function sampleNotice(total: number, sample: Sample, drawn: number): Notice {
  const rare = Math.ceil((expectedIfSeen * total) / drawn);
  const isOrdered = 'ordered' in sample && sample.ordered;
  return {
    id: 'random-sample',
    text: [
      `The file is a random ${wholeNumber(drawn)} of ${count(total, 'row')}.`,
      ...('residuals' in sample ? [samplingError(sample.residuals, drawn / total)] : []),
      `A kind of error that the table has ${wholeNumber(rare)} times may be missing from the sample (a chance of 5%; rarer kinds are missing more often).`,
      ...(isOrdered
        ? [
            `Neighboring rows of the sample are about ${wholeNumber(Math.round(total / drawn))} rows apart in the table, so correlation between consecutive rows cannot be seen.`,
          ]
        : []),
    ].join(' '),
    advice:
      'For rare errors, summarize the whole table (residual-diagnostics sql --bins). For correlation between consecutive rows, analyze a stretch of them.',
  };
}

/** By how much the metrics of the table may differ from those of the sample: 1.96 standard errors, in percent. */
function samplingError(residuals: Float64Array, share: number): string {
  let n = 0;
  let sizes = 0;
  let squares = 0;
  let fourths = 0;
  for (const value of residuals) {
    if (!Number.isFinite(value)) continue;
    n++;
    sizes += Math.abs(value);
    squares += value ** 2;
    fourths += value ** 4;
  }
  const [size, square, fourth] = [sizes / n, squares / n, fourths / n] as const;
  const drawn = 1.96 * Math.sqrt((1 - share) / n);
  const ofMae = (drawn * Math.sqrt(Math.max(0, square - size ** 2))) / size;
  const ofRmse = (drawn * Math.sqrt(Math.max(0, fourth - square ** 2))) / square / 2;
  const percent = (part: number): string => `${number(100 * part, 2)}%`;
  return `The MAE of the table lies within ${percent(ofMae)} of the sample’s and its RMSE within ${percent(ofRmse)} (95% confidence).`;
}

const binsNotice = (total: number, bins: number, n: number): Notice => ({
  id: 'bins',
  text: `The file summarizes ${count(total, 'row')} in ${count(bins, 'bin')} of residual and prediction${n < total ? `, here represented by ${wholeNumber(n)} rows in the same proportions` : ''}. Bins keep neither the order nor the groups of the rows, nor whether a target is a whole number.`,
  advice: 'For independence, groups, counts and what the errors depend on, analyze a sample of the rows.',
});
