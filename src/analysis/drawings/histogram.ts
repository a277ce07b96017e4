import type { ErrorDistribution } from '../../distributions/distribution.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { HistogramDrawing } from './plots.ts';
import { quantileOf } from './running-quartiles.ts';

const fewestBins = 5;
const mostBins = 80;
/**
 * Distance, in interquartile ranges, from the quartiles to the histogram's
 * ends: ±6 standard deviations of a normal distribution.
 */
const reach = 4;
/** A value that lies closer than this to an end of the range, in interquartile ranges, moves the end to itself. */
const slack = 0.5;
const curveSteps = 160;

export interface FittedFamily {
  family: ErrorDistribution;
  parameters: Record<string, number>;
}

/**
 * Counts in 5 to 80 bins of Freedman & Diaconis' width (2 IQR n^(−1/3); 1981) over the range within 4 interquartile
 * ranges of the quartiles, so that one extreme value does not flatten the rest; values beyond the range are counted
 * separately. Bins are closed on the left, the last on both sides. For rounded data, a bin's width is a multiple of the
 * step and its edges lie between the rounded values.
 *
 * Weights are scaled to the number of values, so that the counts sum to it.
 *
 * @param distributions the distributions whose densities are drawn, in this order
 * @param step the rounding step of the data, if they are rounded
 */
export function drawHistogram(
  { sorted, n, weight }: Pick<Residuals, 'sorted' | 'n' | 'weight'>,
  distributions: readonly FittedFamily[],
  step?: number | null,
): HistogramDrawing {
  const edges = binEdges(sorted, step ?? 0);
  const ranks = edges.map((edge) => countBelow(sorted, edge));
  ranks[ranks.length - 1] = countBelow(sorted, edges.at(-1)!, true);
  const upTo = weight && runningCounts(weight);
  const rows = upTo ? ranks.map((rank) => upTo[rank]!) : ranks;
  const low = edges[0]!;
  const high = edges.at(-1)!;
  return {
    edges,
    counts: rows.slice(1).map((rank, bin) => rank - rows[bin]!),
    below: rows[0]!,
    above: n - rows.at(-1)!,
    densities: distributions.map(({ family, parameters }) => {
      const distribution = family.at(parameters);
      const x = Array.from({ length: curveSteps + 1 }, (_, i) => low + ((high - low) * i) / curveSteps);
      // A sharp peak may lie between grid points.
      const peak = distribution.quantile(0.5);
      if (peak > low && peak < high)
        x.splice(
          x.findIndex((at) => at >= peak),
          0,
          peak,
        );
      const drawn = x.filter((at) => Number.isFinite(distribution.logPdf(at)));
      return { distribution: family.id, x: drawn, y: drawn.map((at) => Math.exp(distribution.logPdf(at))) };
    }),
  };
}

/** Cumulative counts of weighted rows, by the number of values: rounded to whole rows, so that they add up. */
function runningCounts(weight: Float64Array): Float64Array {
  const sums = new Float64Array(weight.length + 1);
  for (let i = 0; i < weight.length; i++) sums[i + 1] = sums[i]! + weight[i]!;
  const total = sums[weight.length]!;
  return sums.map((sum) => Math.round((sum / total) * weight.length));
}

function binEdges(sorted: Float64Array, step: number): number[] {
  const n = sorted.length;
  const lowerQuartile = quantileOf(sorted, 0.25);
  const upperQuartile = quantileOf(sorted, 0.75);
  const first = sorted[0]!;
  const last = sorted[n - 1]!;
  // More than half of the values are equal: only the whole range gives a width.
  const typicalWidth = upperQuartile - lowerQuartile || (last - first) / 2 || Math.abs(first) || 1;
  let low = farEnd(first, lowerQuartile, -typicalWidth);
  let high = farEnd(last, upperQuartile, typicalWidth);
  if (!(high > low)) [low, high] = [low - typicalWidth / 2, high + typicalWidth / 2];
  const wanted = Math.ceil((high - low) / (2 * typicalWidth * n ** (-1 / 3)));
  let bins = Math.min(mostBins, Math.max(fewestBins, wanted));
  let width = (high - low) / bins;
  if (step > 0 && step > width / 8) {
    low = (Math.round(low / step) - 0.5) * step;
    width = Math.max(1, Math.round(width / step), Math.ceil((high - low) / step / mostBins)) * step;
    bins = Math.ceil((high - low) / width);
    high = low + bins * width;
  }
  // The last edge itself, not a sum that may be less: the largest value must not count as lying beyond it.
  return Array.from({ length: bins + 1 }, (_, i) => (i < bins ? low + i * width : high));
}

/**
 * An end of the range: the farthest value, unless it lies more than 4.5 interquartile ranges from the quartile. Values
 * counted as beyond the range are then visibly beyond it.
 */
function farEnd(farthest: number, quartile: number, typicalWidth: number): number {
  const distance = (farthest - quartile) / typicalWidth;
  return distance <= reach + slack ? farthest : quartile + reach * typicalWidth;
}

/** The number of ascending values below `limit`, or also those equal to it. */
function countBelow(sorted: Float64Array, limit: number, inclusive = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit || (inclusive && sorted[middle]! === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
