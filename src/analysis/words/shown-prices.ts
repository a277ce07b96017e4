import type { LossPrice } from '../report.ts';
import { mostTimes } from './format.ts';

/**
 * The losses with the data they need as it is shown: relative to the best possible loss. If every one listed needs over
 * five times its data, the best possible one estimates an end of skewed errors, and to say so of each tells nothing:
 * they are then compared with the best of themselves.
 *
 * @example shownPrices([{ id: 'l2', name: 'MSE (L2)', expectedVarianceRatio: 1.2 }]).than // 'the best possible loss'
 */
export function shownPrices(losses: readonly LossPrice[]): { prices: LossPrice[]; than: string } {
  const least = Math.min(...losses.map(({ expectedVarianceRatio }) => expectedVarianceRatio));
  if (least <= mostTimes) return { prices: [...losses], than: 'the best possible loss' };
  const prices = losses.map((price) => ({
    ...price,
    expectedVarianceRatio: price.expectedVarianceRatio / least,
  }));
  return { prices, than: 'the most precise of these' };
}
