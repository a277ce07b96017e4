import { distributions, lossById, lossImpliedBy } from '../../losses/index.ts';
import type { Report } from '../report.ts';

/** The distribution's usual name, e.g. `Laplace`; the id itself if the catalog has no such distribution. */
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

/** The loss that a distribution implies, e.g. `MAE (L1)`; empty if the catalog has no such distribution. */
export function impliedLossName(distribution: string): string {
  const known = distributions.find(({ id }) => id === distribution);
  return known ? lossById(lossImpliedBy(known.id)).short : '';
}

/** The estimates under the recommended loss's distribution and the loss's own parameters, by the catalog's names. */
export function estimates({ recommendation, families }: Report): Record<string, number> {
  const family = families?.find(({ id }) => id === recommendation.distribution);
  return { ...family?.parameters, ...recommendation.parameters };
}
