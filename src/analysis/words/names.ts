import { distributions, lossById, lossImpliedBy } from '../../losses/index.ts';
import type { Report } from '../report.ts';

/** As the field writes it, e.g. `Laplace`; the id itself where the catalog has no such distribution. */
export const distributionName = (id: string): string =>
  distributions.find((distribution) => distribution.id === id)?.name.replace(/ \(.*\)$/, '') ?? id;

/** In the middle of a sentence, e.g. `normal`: "a normal distribution". */
export const distributionInSentence = (id: string): string =>
  distributions.find((distribution) => distribution.id === id)?.short ?? id;

/** `a Laplace`, `an asymmetric Laplace`: before the word “distribution”. */
export function anyDistribution(id: string): string {
  const name = distributionInSentence(id);
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** The loss that a distribution implies, e.g. `MAE (L1)`; empty where the catalog has no such distribution. */
export function impliedLossName(distribution: string): string {
  const known = distributions.find(({ id }) => id === distribution);
  return known ? lossById(lossImpliedBy(known.id)).short : '';
}

/** The estimates under the recommended loss's distribution, and what the loss itself needs, by the catalog's names. */
export function estimates({ recommendation, families }: Report): Record<string, number> {
  const family = families?.find(({ id }) => id === recommendation.distribution);
  return { ...family?.parameters, ...recommendation.parameters };
}
