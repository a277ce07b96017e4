import type { LossEfficiency } from '../report.ts';
import { mostTimes } from './format.ts';

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
