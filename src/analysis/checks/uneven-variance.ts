import type { Decision } from '../../choice/decide.ts';
import { lossName } from '../../losses/loss-name.ts';
import { huberK } from '../../losses/robust/huber.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { LossPrice, LossUse, Recommendation } from '../report.ts';
import { posterior } from '../words/format.ts';
import { verb } from '../words/verb.ts';
import { costOfIgnoring } from './cost-of-ignoring.ts';

/** Residuals before and after they were divided by the smooth scale of their row, and that scale. */
export interface Uneven {
  residuals: Residuals;
  standardized: Residuals;
  scale: Float64Array;
  decision: Decision;
  /** Whether over a quarter of the target is one value: then its absolute deviations have no scale to learn. */
  lumpy: boolean;
}

/** The loss that models the scale of each row, by the loss that the standardized residuals call for. */
function withModeledScale({ loss, parameters }: LossUse, lumpy: boolean): LossUse {
  if (loss === 'l2') return { loss: 'weighted-l2', parameters: {} };
  if (loss === 'l1' && !lumpy) return { loss: 'laplace-nll', parameters: {} };
  if (loss === 'student-t') return { loss: 'student-t-nll', parameters: { nu: parameters.nu! } };
  return { loss: 'huber-nll', parameters: { k: huberK } };
}

/** Losses whose modeled-scale form is priced. */
const modeled = (id: string): boolean => ['l2', 'l1', 'huber', 'student-t'].includes(id);

/**
 * Where the variance depends on the prediction the question is answered for the residuals divided by a smooth scale, and
 * the loss is the one that models the scale of each row. Beside them stand the losses that ignore it, with what that
 * costs.
 */
export function recommendUneven(uneven: Uneven): {
  recommendation: Omit<Decision['recommendation'], 'loss'> & Pick<Recommendation, 'loss'>;
  losses: LossPrice[];
} {
  const { decision, lumpy } = uneven;
  const { recommendation } = decision;
  const chosen = withModeledScale(recommendation, lumpy);
  const losses = pricesOf(uneven);
  const own = losses.find(({ id }) => id === chosen.loss);
  return {
    recommendation: {
      ...recommendation,
      ...chosen,
      strength: recommendation.strength === 'strong' ? 'leaning' : recommendation.strength,
      confidence: own?.confidence ?? recommendation.confidence ?? 0,
    },
    losses,
  };
}

function pricesOf({ residuals, standardized, scale, decision, lumpy }: Uneven): LossPrice[] {
  const ignoring = costOfIgnoring(residuals, standardized, scale);
  return decision.losses
    .filter(({ id }) => modeled(id))
    .flatMap((price) => {
      const { loss, parameters } = withModeledScale(
        { loss: price.id, parameters: price.parameters ?? {} },
        lumpy,
      );
      const cost = ignoring[price.id as keyof typeof ignoring];
      const plain = { ...price, expectedVarianceRatio: price.expectedVarianceRatio * (cost ?? 1) };
      return [
        { ...price, id: loss, parameters, name: lossName(loss, parameters) },
        ...(cost === undefined
          ? []
          : [{ ...plain, parameters: {}, confidence: cost > 1.1 ? 0 : (price.confidence ?? 0) }]),
      ];
    })
    .filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i)
    .sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/** The answer in words where the variance depends on the prediction. */
export function explainUneven(
  naive: Decision,
  { decision, residuals: { n }, lumpy }: Uneven,
  losses: readonly LossPrice[],
  strength: Recommendation['strength'],
): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange'> {
  const [before, after] = [naive, decision].map(({ comparison }) => comparison.normal.probability) as [
    number,
    number,
  ];
  const { loss, parameters } = withModeledScale(decision.recommendation, lumpy);
  const plain = losses.find(({ id }) => id === 'l2');
  const own = losses.find(({ id }) => id === loss);
  const cost = plain && own ? plain.expectedVarianceRatio / own.expectedVarianceRatio : 1;
  return {
    headline: `${verb[strength]} ${lossName(loss, parameters)}: the variance depends on the prediction, and this loss models the scale of each row`,
    reasons: [
      'The size of the errors depends on the prediction (heteroscedastic), so no single distribution of one scale describes them.',
      ...(cost >= 1.05
        ? [
            `L2, which ignores this, needs ${cost >= 5 ? 'over 5 times the data' : `${Math.round(100 * (cost - 1))}% more data`} than ${lossName(loss, parameters)} for coefficients of the same precision.`,
          ]
        : []),
      `Taken as they are, the residuals would be called normal with ${posterior(before)}; divided by their scale, with ${posterior(after)}: a mixture of scales looks like heavy tails.`,
      'For totals and RMSE, L2 remains the safe choice: weights help coefficients and intervals, seldom the RMSE.',
    ],
    wouldChange:
      n < 100
        ? 'More rows: with few of them the scale itself is known only roughly.'
        : 'A transformation of the target (a logarithm, say) that evens out the variance; then rerun.',
  };
}

/** Whether over a quarter of the observed values are one and the same. */
export function isLumpy(observed: Float64Array | undefined): boolean {
  if (!observed) return false;
  const sorted = Float64Array.from(observed).sort();
  const step = Math.floor(sorted.length / 4);
  // A value that fills a quarter stands at two neighboring quarters of the sorted values.
  for (let i = 0; i + step < sorted.length; i++) if (sorted[i] === sorted[i + step]) return step > 0;
  return false;
}
