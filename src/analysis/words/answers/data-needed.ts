import type { Purpose } from '../../report.ts';
import type { PricedCandidate } from '../../tasks/variance-choice.ts';
import { dataInWords, type Priced } from '../worth.ts';

/** `For coefficients as precise as those of the best possible loss, gamma deviance needs 2% more data and MSE (L2) 75% more data.` */
export function pricesInWords(
  priced: readonly PricedCandidate[],
  chosen: PricedCandidate,
  purpose?: Purpose,
): string[] {
  // Losses for medians are compared through the distribution of the errors, and the table shows those numbers.
  if (purpose === 'median') return [];
  const [own, ...others] = [chosen, ...priced.filter((candidate) => candidate !== chosen)].map(
    ({ name, price }) => ({ name, ratio: price }),
  ) as [Priced, ...Priced[]];
  return dataInWords(own, others);
}
