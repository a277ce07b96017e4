import { type Decision, likelihoodOf } from '../../choice/decide.ts';
import { type LossId, lossById, losses } from '../../losses/index.ts';
import { lossName } from '../../losses/loss-name.ts';
import { huberK } from '../../losses/robust/huber.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { LossEfficiency, LossUse, Recommendation } from '../report.ts';
import { ratiosIfIgnored } from './ratios-if-ignored.ts';

/** What the size of the errors changes with if no other column is named. */
export const alongPrediction = 'the prediction';

/** Residuals before and after division by the scale of their row, and that scale. */
export interface Uneven {
  /** What the size of the errors changes with, as in a sentence: `the prediction`, `“region”`. */
  along: string;
  residuals: Residuals;
  standardized: Residuals;
  scale: Float64Array;
  decision: Decision;
  /** Whether over a quarter of the observed values are the same: then absolute deviations have no scale to learn. */
  lumpy: boolean;
}

/** Huber's loss, with a modeled scale for each row. */
const huberWithScale: LossUse = { loss: 'huber-nll', parameters: { k: huberK } };

/** The loss that models the scale of each row, for the loss that the standardized residuals call for. */
export function withModeledScale({ loss, parameters: { nu } }: LossUse, lumpy: boolean): LossUse {
  const form = formWithScale(loss);
  if (!form || form === huberWithScale.loss || (loss === 'l1' && lumpy)) return huberWithScale;
  return { loss: form, parameters: nu === undefined ? {} : { nu } };
}

const formWithScale = (loss: LossId): LossId | undefined =>
  losses.find(({ modelsScaleOf }) => modelsScaleOf === loss)?.id;

/**
 * The recommended form. On 32 real data sets weighted Huber needed a quarter less data than weighted L2 and Laplace
 * NLL: the scale is estimated too, and its error leaves some residuals too far out. So it replaces every choice that is
 * not strong, except Student's t, which is as robust, and a squared loss chosen for light tails.
 */
export function advisedWithScale({ recommendation, lightTails }: Decision, lumpy: boolean): LossUse {
  const { loss, parameters, strength } = recommendation;
  return strength === 'strong' || loss === 'student-t' || lightTails
    ? withModeledScale({ loss, parameters }, lumpy)
    : huberWithScale;
}

/**
 * If the variance depends on the prediction, the loss is chosen for the residuals divided by a smooth scale, in the
 * form that models the scale of each row. The losses that ignore the scale are listed with their relative efficiency.
 */
export function recommendUneven(uneven: Uneven): {
  recommendation: Omit<Decision['recommendation'], 'loss'> & Pick<Recommendation, 'loss'>;
  losses: LossEfficiency[];
  allLosses: LossEfficiency[];
} {
  const { decision, lumpy } = uneven;
  const { recommendation } = decision;
  const chosen = advisedWithScale(decision, lumpy);
  const losses = efficienciesOf(uneven, decision.losses);
  const own = losses.find(({ id }) => id === chosen.loss);
  return {
    recommendation: {
      ...recommendation,
      ...chosen,
      strength: recommendation.strength === 'strong' ? 'leaning' : recommendation.strength,
      confidence: own?.confidence ?? recommendation.confidence ?? 0,
    },
    losses,
    allLosses: efficienciesOf(uneven, decision.allLosses),
  };
}

/**
 * The likelihood of the standardized errors' distribution, including the scale of each row; without one of its own, the
 * normal's if the tails are lighter than normal, else Huber's.
 */
export function likelihoodOfUneven({ decision, lumpy }: Uneven): LossUse {
  const likelihood = likelihoodOf(decision);
  const { modelsScaleOf } = lossById(likelihood.loss);
  if (modelsScaleOf && !(modelsScaleOf === 'l1' && lumpy)) return likelihood;
  return likelihood.parameters.p! > 2 ? { loss: 'gaussian-nll', parameters: {} } : huberWithScale;
}

function efficienciesOf(
  { residuals, standardized, scale, lumpy }: Uneven,
  compared: readonly LossEfficiency[],
): LossEfficiency[] {
  const ignoring = ratiosIfIgnored(residuals, standardized, scale);
  return compared
    .filter(({ id }) => formWithScale(id))
    .flatMap((efficiency) => {
      const { loss, parameters } = withModeledScale(
        { loss: efficiency.id, parameters: efficiency.parameters ?? {} },
        lumpy,
      );
      const ratio = ignoring[efficiency.id as keyof typeof ignoring];
      const plain = { ...efficiency, expectedVarianceRatio: efficiency.expectedVarianceRatio * (ratio ?? 1) };
      return [
        { ...efficiency, id: loss, parameters, name: lossName(loss, parameters) },
        ...(ratio === undefined
          ? []
          : [{ ...plain, parameters: {}, confidence: ratio > 1.1 ? 0 : (efficiency.confidence ?? 0) }]),
      ];
    })
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    .sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/** Whether over a quarter of the observed values are equal. */
export function isLumpy(observed: Float64Array | undefined): boolean {
  if (!observed) return false;
  const sorted = Float64Array.from(observed).sort();
  const step = Math.floor(sorted.length / 4);
  // A value that fills a quarter of the sorted values occurs a quarter of their length apart.
  for (let i = 0; i + step < sorted.length; i++) if (sorted[i] === sorted[i + step]) return step > 0;
  return false;
}
