import type { Report } from '../analysis/report.ts';
import { laws, lossById } from '../losses/index.ts';

/** As the field writes it, e.g. `Laplace`; the id itself where the catalog has no such law. */
export const lawName = (id: string): string =>
  laws.find((law) => law.id === id)?.name.replace(/ \(.*\)$/, '') ?? id;

/** The loss that a law implies, e.g. `L1 (MAE)`; empty where the catalog has no such law. */
export function lossOf(law: string): string {
  const known = laws.find(({ id }) => id === law);
  return known ? lossById(known.loss).short : '';
}

/** The estimates under the recommended loss's law, and what the loss itself needs, by the catalog's names. */
export function estimates({ recommendation, families }: Report): Record<string, number> {
  const family = families?.find(({ id }) => id === recommendation.distribution);
  return { ...family?.parameters, ...recommendation.parameters };
}
