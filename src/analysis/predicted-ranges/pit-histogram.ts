import { standardNormalCdf, standardNormalQuantile } from '../../distributions/symmetric/normal.ts';
import { shareThatMatters } from './covered.ts';
import type { PredictedRanges } from './predicted-ranges.ts';

/**
 * The probability integral transform F(y) of the observed values under their predicted distributions: uniform on 0 to 1
 * if the predictions are right (Dawid 1984, Journal of the Royal Statistical Society A 147:278).
 */
export interface PitHistogram {
  /** The distributions: normal with the predicted scale, or as far as quantiles or bounds determine them. */
  of: 'scale' | 'quantiles' | 'interval';
  rows: number;
  bins: PitBin[];
}

export interface PitBin {
  /** The probabilities that bound the bin; their difference is the expected share of rows. */
  from: number;
  to: number;
  share: number;
  /** The shares of all bins lie in their bands simultaneously with 95% probability if the predictions are right. */
  band: [number, number];
  holds: boolean;
}

const binsOfScale = 10;
const confidence = 0.95;

export function pitHistogram(ranges: PredictedRanges): PitHistogram | undefined {
  const { observed, residuals, quantiles, interval, scale } = ranges;
  if (scale && residuals) {
    const edges = Array.from({ length: binsOfScale - 1 }, (_, i) => (i + 1) / binsOfScale);
    return counted('scale', edges, residuals.length, (row) => {
      const error = residuals[row]! / scale[row]!;
      if (!(scale[row]! > 0) || !Number.isFinite(error)) return -1;
      return Math.min(binsOfScale - 1, Math.floor(binsOfScale * standardNormalCdf(error)));
    });
  }
  if (observed && quantiles.length > 1) {
    const edges = quantiles.map(({ level }) => level);
    return counted('quantiles', edges, observed.length, (row) => {
      let below = 0;
      for (const { values } of quantiles) {
        if (!Number.isFinite(observed[row]! - values[row]!)) return -1;
        below += +(observed[row]! > values[row]!);
      }
      return below;
    });
  }
  if (!observed || interval?.level === undefined) return undefined;
  const { lower, upper, level } = interval;
  return counted('interval', [(1 - level) / 2, (1 + level) / 2], observed.length, (row) => {
    if (!Number.isFinite(observed[row]! + lower[row]! + upper[row]!)) return -1;
    return +(observed[row]! >= lower[row]!) + +(observed[row]! > upper[row]!);
  });
}

function counted(
  of: PitHistogram['of'],
  edges: readonly number[],
  length: number,
  binOf: (row: number) => number,
): PitHistogram | undefined {
  const counts = new Float64Array(edges.length + 1);
  let rows = 0;
  for (let row = 0; row < length; row++) {
    const bin = binOf(row);
    if (bin < 0) continue;
    counts[bin]!++;
    rows++;
  }
  if (rows === 0) return undefined;
  const z = standardNormalQuantile(1 - (1 - confidence) / 2 / counts.length);
  const bins = Array.from(counts, (count, bin): PitBin => {
    const from = edges[bin - 1] ?? 0;
    const to = edges[bin] ?? 1;
    const share = count / rows;
    const expected = to - from;
    const reach = z * Math.sqrt((expected * (1 - expected)) / rows);
    const isNear = Math.abs(share - expected) <= Math.max(reach, shareThatMatters);
    return {
      from,
      to,
      share,
      band: [Math.max(0, expected - reach), Math.min(1, expected + reach)],
      holds: isNear,
    };
  });
  return { of, rows, bins };
}
