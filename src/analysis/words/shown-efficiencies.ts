import type { LossEfficiency, Report } from '../report.ts';
import { lossInWords } from './answers/for-purpose.ts';
import { capitalized, mostTimes } from './format.ts';

/**
 * The losses with the data they need as it is shown: relative to the best possible loss. If every one listed needs over
 * five times its data, the best possible one estimates an end of skewed errors, and to say so of each tells nothing:
 * they are then compared with the best of themselves.
 *
 * @example shownEfficiencies([{ id: 'l2', name: 'MSE (L2)', expectedVarianceRatio: 1.2 }]).than // 'the best possible loss'
 */
export function shownEfficiencies(losses: readonly LossEfficiency[]): {
  efficiencies: LossEfficiency[];
  than: string;
} {
  const least = Math.min(...losses.map(({ expectedVarianceRatio }) => expectedVarianceRatio));
  if (least <= mostTimes) return { efficiencies: [...losses], than: 'the best possible loss' };
  const efficiencies = losses.map((efficiency) => ({
    ...efficiency,
    expectedVarianceRatio: efficiency.expectedVarianceRatio / least,
  }));
  return { efficiencies, than: 'the most precise of these' };
}

/**
 * The answer for typical values, if it is not among the losses compared: those for counts and positive targets are
 * compared as estimates of the mean.
 */
export function notCompared({ losses = [], recommendation: { purposes } }: Report): string | undefined {
  const median = purposes?.median;
  if (!median || losses.length === 0 || losses.some(({ id }) => id === median.loss)) return undefined;
  return `${capitalized(lossInWords(median))}, for typical values, estimates another center and is not compared.`;
}
