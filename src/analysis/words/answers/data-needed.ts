import type { PricedCandidate } from '../../tasks/variance-choice.ts';
import { dataInWords, type Priced } from '../worth.ts';

/** `Compared with gamma deviance, Poisson deviance needs 16% more data and MSE (L2) 72% more data for coefficients of the same precision.` */
export function pricesInWords(priced: readonly PricedCandidate[], chosen: PricedCandidate): string[] {
  const [own, ...others] = [chosen, ...priced.filter((candidate) => candidate !== chosen)].map(
    ({ name, price }) => ({ name, ratio: price }),
  ) as [Priced, ...Priced[]];
  return dataInWords(own, others);
}
