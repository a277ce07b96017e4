import { countBelow } from '../../numerics/count-between.ts';
import { picked } from '../../numerics/elementwise.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { huberCenter } from '../efficiency/huber-center.ts';

/** How far totals would move if a center other than the mean were predicted, as signed shares of Σ|observed|. */
export interface CenterShift {
  /** Under Huber's loss (δ = 1.345 robust standard deviations). */
  huber: number;
  /** Under the absolute loss. */
  median: number;
}

const mostBins = 10;
const rowsPerBin = 25;
/** Enough rows to determine a shift to a hundredth of a percent; more would only take time. */
const mostRows = 65_536;

/**
 * How totals would change if the model predicted the median, or Huber's center, instead of the mean. Within each of up
 * to ten bins of the prediction, the center of the residuals is compared with their mean; the differences are added up
 * over the rows. The same is done without bins, and the larger of the two shifts is reported: skewness that reverses
 * along the predictions shows only overall, and skewness that grows with them only in bins.
 *
 * Residuals are observed − predicted. Undefined where every observed value is zero.
 *
 * @example centerShift(residuals, observed)?.median // −0.18: totals would fall by 18%
 */
export function centerShift(residuals: Residuals, observed: Float64Array): CenterShift | undefined {
  const rows = everyKth(residuals.n, mostRows);
  let total = 0;
  for (const row of rows) total += (residuals.rowWeight?.[row] ?? 1) * Math.abs(observed[row]!);
  if (total === 0) return undefined;
  const bins = residuals.predicted ? Math.min(mostBins, Math.floor(rows.length / rowsPerBin)) : 1;
  const whole = shiftsOver(residuals, [rows]);
  const binned = bins > 1 ? shiftsOver(residuals, partsByPrediction(residuals, rows, bins)) : whole;
  const larger = (center: 'huber' | 'median') =>
    (Math.abs(binned[center]) > Math.abs(whole[center]) ? binned : whole)[center] / total;
  return { huber: larger('huber'), median: larger('median') };
}

/** The rows in parts of equal size, from the lowest predictions to the highest; ties are split in row order. */
function partsByPrediction({ predicted }: Residuals, rows: Uint32Array, parts: number): number[][] {
  const at = picked(predicted!, rows);
  const sorted = at.slice().sort();
  const cuts = Array.from({ length: parts - 1 }, (_, part) => {
    const position = Math.floor(((part + 1) * rows.length) / parts);
    const value = sorted[position]!;
    // The number of rows with this very prediction before the cut.
    return { value, before: position - countBelow(sorted, value) };
  });
  const seen = new Map(cuts.map(({ value }) => [value, 0]));
  const found = Array.from({ length: parts }, (): number[] => []);
  for (let i = 0; i < rows.length; i++) {
    const prediction = at[i]!;
    const same = seen.get(prediction);
    let part = 0;
    while (part < cuts.length && isBeyond(prediction, same, cuts[part]!)) part++;
    if (same !== undefined) seen.set(prediction, same + 1);
    found[part]!.push(rows[i]!);
  }
  return found;
}

/** Whether a row comes after the cut, given how many rows with the same prediction came before it. */
const isBeyond = (
  prediction: number,
  same: number | undefined,
  cut: { value: number; before: number },
): boolean => prediction > cut.value || (prediction === cut.value && same! >= cut.before);

/** Σ rows · (center − mean). */
function shiftsOver({ values, rowWeight }: Residuals, bins: readonly ArrayLike<number>[]): CenterShift {
  const shift = { huber: 0, median: 0 };
  for (const rows of bins) {
    const weights = rowWeight && picked(rowWeight, rows);
    const bin = prepareResiduals(picked(values, rows), weights && { weights });
    const counted = weights ? weights.reduce((sum, weight) => sum + weight) : bin.n;
    shift.huber += counted * (huberCenter(bin) - bin.mean);
    shift.median += counted * (bin.median - bin.mean);
  }
  return shift;
}
