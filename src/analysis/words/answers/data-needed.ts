import type { PricedCandidate } from '../../tasks/variance-choice.ts';
import { extraData } from '../format.ts';

/** `For a slope of the mean as precise as with Gamma deviance, Poisson deviance needs 16% more data, MSE (L2) needs 72% more data.` */
export function pricesInWords(priced: readonly PricedCandidate[], chosen: PricedCandidate): string {
  const others = priced
    .filter((candidate) => candidate !== chosen)
    .map(({ name, price }) => {
      const ratio = price / chosen.price;
      return `${name} needs ${extraData(ratio)} data`;
    });
  return `For a slope of the mean as precise as with ${chosen.name}, ${others.join(', ')}.`;
}
