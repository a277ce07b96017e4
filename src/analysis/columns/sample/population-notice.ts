import type { Notice } from '../../../data/notice.ts';
import { binned, randomSample } from '../../words/notices/of-population.ts';
import type { Population } from './population.ts';
import type { Sample } from './sample.ts';

/** A kind of row of which this many are expected is missing from a random sample with a probability of 5%. */
const expectedIfSeen = 3;

/** What a file that represents a larger table leaves uncertain. */
export function populationNotice(
  { rows, by }: Population,
  sample: Sample,
  fileRows: number,
): Notice | undefined {
  if (by === 'bins') return binned({ rows, bins: fileRows, represented: rowsOf(sample) });
  return fileRows < rows ? sampleNotice(rows, sample, fileRows) : undefined;
}

const rowsOf = (sample: Sample): number =>
  'residuals' in sample ? sample.residuals.length : sample.labels.length;

const sampleNotice = (rows: number, sample: Sample, drawn: number): Notice =>
  randomSample({
    drawn,
    rows,
    ...('residuals' in sample && { error: samplingError(sample.residuals, drawn / rows) }),
    rare: Math.ceil((expectedIfSeen * rows) / drawn),
    ...('ordered' in sample && sample.ordered && { apart: Math.round(rows / drawn) }),
  });

/** How much the metrics of the table may differ from those of the sample: 1.96 standard errors, relative to them. */
function samplingError(residuals: Float64Array, share: number): { mae: number; rmse: number } {
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
  return {
    mae: (drawn * Math.sqrt(Math.max(0, square - size ** 2))) / size,
    rmse: (drawn * Math.sqrt(Math.max(0, fourth - square ** 2))) / square / 2,
  };
}
