import type { LossId, Report } from '../analysis/report.ts';
import { laws, lossById } from '../losses/index.ts';

/** What people call a loss in a sentence, e.g. `L1 (MAE)`. */
export const lossName = (id: LossId): string => lossById(id).short;

/** As the field writes it, e.g. `Laplace (double exponential)`; the id itself where the catalog has no such law. */
export const lawName = (id: string): string => laws.find((law) => law.id === id)?.name ?? id;

/** The estimates under the recommended loss's law, and what the loss itself needs, by the catalog's names. */
export function estimates({ recommendation, families }: Report): Record<string, number> {
  const family = families?.find(({ id }) => id === recommendation.distribution);
  return { ...family?.parameters, ...recommendation.parameters };
}
