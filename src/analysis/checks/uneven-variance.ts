import { type Decision, likelihoodOf } from '../../choice/decide.ts';
import { lossName } from '../../losses/loss-name.ts';
import { huberK } from '../../losses/robust/huber.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { LossPrice, LossUse, Recommendation } from '../report.ts';
import { posterior } from '../words/format.ts';
import { verb } from '../words/verb.ts';
import { dataInWords, type PriceContext, worthInWords } from '../words/worth.ts';
import { costOfIgnoring } from './cost-of-ignoring.ts';

/** What the size of the errors changes with where no other column is named. */
export const alongPrediction = 'the prediction';

/** Residuals before and after they were divided by the scale of their row, and that scale. */
export interface Uneven {
  /** What the size of the errors changes with, as sentences have it: `the prediction`, `“region”`. */
  along: string;
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
  allLosses: LossPrice[];
} {
  const { decision, lumpy } = uneven;
  const { recommendation } = decision;
  const chosen = withModeledScale(recommendation, lumpy);
  const losses = pricesOf(uneven, decision.losses);
  const own = losses.find(({ id }) => id === chosen.loss);
  return {
    recommendation: {
      ...recommendation,
      ...chosen,
      strength: recommendation.strength === 'strong' ? 'leaning' : recommendation.strength,
      confidence: own?.confidence ?? recommendation.confidence ?? 0,
    },
    losses,
    allLosses: pricesOf(uneven, decision.allLosses),
  };
}

/** The likelihood of the standardized errors' distribution, the scale of each row with it. */
export function likelihoodOfUneven({ decision, lumpy }: Uneven): LossUse {
  const likelihood = likelihoodOf(decision);
  const hasScale = ['gaussian-nll', 'student-t-nll', ...(lumpy ? [] : ['laplace-nll'])].includes(
    likelihood.loss,
  );
  return hasScale ? likelihood : { loss: 'huber-nll', parameters: { k: huberK } };
}

function pricesOf(
  { residuals, standardized, scale, lumpy }: Uneven,
  priced: readonly LossPrice[],
): LossPrice[] {
  const ignoring = costOfIgnoring(residuals, standardized, scale);
  return priced
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
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    .sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}

/** A smaller change of a probability is none. */
const changeWorthSaying = 0.2;

/** The answer in words where the variance depends on the prediction or on another column. */
export function explainUneven(
  naive: Decision,
  { along, decision, residuals: { n }, lumpy }: Uneven,
  losses: readonly LossPrice[],
  strength: Recommendation['strength'],
  context: PriceContext,
): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange'> {
  const [before, after] = [naive, decision].map(({ comparison }) => comparison.normal.probability) as [
    number,
    number,
  ];
  const { loss, parameters } = withModeledScale(decision.recommendation, lumpy);
  const name = lossName(loss, parameters);
  const priced = losses.map((price) => ({
    id: price.id,
    name: price.name,
    ratio: price.expectedVarianceRatio,
  }));
  const own = priced.find((price) => price.name === name);
  const [squared, absolute] = (['l2', 'l1'] as const).map((id) => priced.find((price) => price.id === id));
  const costs =
    own && squared && absolute
      ? [
          ...dataInWords(own, [squared, absolute], context.unreliable),
          ...worthInWords(own, squared, squared, context),
        ]
      : [];
  const does =
    loss === 'weighted-l2'
      ? 'weighting each row by 1/variance allows for that'
      : 'this loss models the scale of each row';
  return {
    headline: `${verb[strength]} ${name}: the variance of the errors depends on ${along}, and ${does}`,
    reasons: [
      `The size of the errors depends on ${along} (uneven variance, heteroscedastic), so one distribution of one scale cannot describe them all.`,
      ...costs,
      Math.abs(after - before) > changeWorthSaying
        ? `Between a normal and a Laplace distribution, the normal has a probability of ${posterior(before)} for the errors as they are, but of ${posterior(after)} for the errors divided by their scale: a mixture of scales looks like heavy tails.`
        : `For the errors divided by their scale, a normal distribution has a probability of ${posterior(after)}, a Laplace distribution of ${posterior(1 - after)}.`,
      'For totals and RMSE, MSE (L2) remains the safe choice: modeling the variance helps coefficients and intervals, but seldom the RMSE.',
    ],
    wouldChange:
      n < 100
        ? 'More rows: with so few, the scale is known only roughly.'
        : along === alongPrediction
          ? 'A transformation of the target (a logarithm, say) that evens out the variance; then rerun.'
          : `A model that predicts its own scale from ${along}: rerun with its predicted standard deviations.`,
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
