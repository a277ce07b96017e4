import { lossName } from '../../losses/loss-name.ts';
import type { LossPrice, LossUse } from '../report.ts';

/** The loss of location that corresponds to a likelihood with a scale of its own. */
const ofLocation: Partial<Record<LossUse['loss'], readonly LossUse['loss'][]>> = {
  'gaussian-nll': ['weighted-l2', 'l2'],
  'laplace-nll': ['l1'],
  'student-t-nll': ['student-t'],
  'huber-nll': ['huber'],
};

/** Whether an entry is for this loss with this shape. */
const isOf =
  ({ parameters }: LossUse) =>
  (loss: LossUse['loss']) =>
  (price: LossPrice): boolean =>
    price.id === loss &&
    (['p', 'nu', 'tau'] as const).every((shape) => parameters[shape] === price.parameters?.[shape]);

/**
 * The list of losses with the advised loss in it under its own name: its own entry from all that were compared, or the
 * numbers of the corresponding loss of location. Unchanged if neither was compared.
 */
export function pricesWith(
  losses: readonly LossPrice[],
  all: readonly LossPrice[],
  advised: LossUse,
): LossPrice[] {
  const is = isOf(advised);
  if (losses.some(is(advised.loss))) return [...losses];
  const priced =
    all.find(is(advised.loss)) ??
    (ofLocation[advised.loss] ?? []).flatMap((loss) => all.find(is(loss)) ?? [])[0];
  if (!priced) return [...losses];
  const { loss, parameters } = advised;
  const own: LossPrice = { ...priced, id: loss, parameters, name: lossName(loss, parameters) };
  return [...losses, own].sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/** The entry of the advised loss; undefined if it was not compared. */
export const priceOf = (losses: readonly LossPrice[], advised: LossUse): LossPrice | undefined =>
  losses.find(isOf(advised)(advised.loss));
