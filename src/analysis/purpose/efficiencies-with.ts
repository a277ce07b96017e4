import { lossName } from '../../losses/loss-name.ts';
import type { LossEfficiency, LossUse } from '../report.ts';

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
  (efficiency: LossEfficiency): boolean =>
    efficiency.id === loss &&
    (['p', 'nu', 'tau'] as const).every((shape) => parameters[shape] === efficiency.parameters?.[shape]);

/**
 * The list of losses with the advised loss in it under its own name: its own entry from all that were compared, or the
 * numbers of the corresponding loss of location. Unchanged if neither was compared.
 */
export function efficienciesWith(
  losses: readonly LossEfficiency[],
  all: readonly LossEfficiency[],
  advised: LossUse,
): LossEfficiency[] {
  const is = isOf(advised);
  if (losses.some(is(advised.loss))) return [...losses];
  const compared =
    all.find(is(advised.loss)) ??
    (ofLocation[advised.loss] ?? []).flatMap((loss) => all.find(is(loss)) ?? [])[0];
  if (!compared) return [...losses];
  const { loss, parameters } = advised;
  const own: LossEfficiency = { ...compared, id: loss, parameters, name: lossName(loss, parameters) };
  return [...losses, own].sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/** The entry of the advised loss; undefined if it was not compared. */
export const efficiencyOf = (
  losses: readonly LossEfficiency[],
  advised: LossUse,
): LossEfficiency | undefined => losses.find(isOf(advised)(advised.loss));
