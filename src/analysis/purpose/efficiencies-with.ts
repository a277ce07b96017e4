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
 * The list of losses with those that the answer names in it, and with the loss that the others are compared with where
 * that is an asymmetric one and none listed comes near it.
 */
export const efficienciesWith = (
  losses: readonly LossEfficiency[],
  all: readonly LossEfficiency[],
  named: readonly LossUse[],
): LossEfficiency[] =>
  withAsymmetricBest(
    named.reduce((listed, use) => withUse(listed, all, use), losses),
    all,
  );

/**
 * The list with a loss in it under its own name: its own entry from all that were compared, or the numbers of the loss
 * whose scale it models. Unchanged if neither was compared.
 */
function withUse(
  losses: readonly LossEfficiency[],
  all: readonly LossEfficiency[],
  use: LossUse,
): LossEfficiency[] {
  const is = isOf(use);
  if (losses.some(is(use.loss))) return [...losses];
  let compared: LossEfficiency | undefined;
  for (let loss: LossId | undefined = use.loss; loss && !compared; loss = lossById(loss).modelsScaleOf)
    compared = all.find(is(loss));
  if (!compared) return [...losses];
  const { loss, parameters } = use;
  const own: LossEfficiency = { ...compared, id: loss, parameters, name: lossName(loss, parameters) };
  return [...losses, own].sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/** Not where all need many times the data of the asymmetric loss: then they are compared with each other. */
function withAsymmetricBest(
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
