import { nearBest } from '../../choice/decision-rule.ts';
import { type LossId, lossById } from '../../losses/index.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { LossEfficiency, LossUse } from '../report.ts';
import { mostTimes } from '../words/format.ts';

/** Whether an entry is for this loss with this shape. */
const isOf =
  ({ parameters }: LossUse) =>
  (loss: LossUse['loss']) =>
  (efficiency: LossEfficiency): boolean =>
    efficiency.id === loss &&
    (['p', 'nu', 'tau'] as const).every((shape) => parameters[shape] === efficiency.parameters?.[shape]);

/**
 * The list of losses with the advised loss in it under its own name: its own entry from all that were compared, or the
 * numbers of the loss whose scale it models. Unchanged if neither was compared.
 */
export function efficienciesWith(
  losses: readonly LossEfficiency[],
  all: readonly LossEfficiency[],
  advised: LossUse,
): LossEfficiency[] {
  const is = isOf(advised);
  if (losses.some(is(advised.loss))) return [...losses];
  let compared: LossEfficiency | undefined;
  for (let loss: LossId | undefined = advised.loss; loss && !compared; loss = lossById(loss).modelsScaleOf)
    compared = all.find(is(loss));
  if (!compared) return [...losses];
  const { loss, parameters } = advised;
  const own: LossEfficiency = { ...compared, id: loss, parameters, name: lossName(loss, parameters) };
  return [...losses, own].sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/**
 * With the loss that the others are compared with, where that is an asymmetric one and none listed comes near it. Not
 * where all need many times its data: then they are compared with each other.
 */
export function withAsymmetricBest(
  losses: readonly LossEfficiency[],
  all: readonly LossEfficiency[],
): LossEfficiency[] {
  const least = Math.min(...losses.map(({ expectedVarianceRatio }) => expectedVarianceRatio));
  const best = all.find(({ expectedVarianceRatio: ratio }) => ratio * nearBest < least);
  return best && lossById(best.id).isAsymmetric && least <= mostTimes ? [best, ...losses] : [...losses];
}

/** The entry of the advised loss; undefined if it was not compared. */
export const efficiencyOf = (
  losses: readonly LossEfficiency[],
  advised: LossUse,
): LossEfficiency | undefined => losses.find(isOf(advised)(advised.loss));
