import type { Decision } from '../../../choice/decide.ts';
import { nearBest } from '../../../choice/decision-rule.ts';
import { lossName } from '../../../losses/loss-name.ts';
import {
  advisedWithScale,
  alongPrediction,
  likelihoodOfUneven,
  type Uneven,
  withModeledScale,
} from '../../checks/uneven-variance.ts';
import type { LossEfficiency, Purpose, Recommendation } from '../../report.ts';
import { posterior } from '../format.ts';
import { notStrongByScale } from '../open-questions.ts';
import { distribution, whyThisPower } from '../reasons.ts';
import { verb } from '../verb.ts';
import { dataInWords, type EfficiencyContext, worthInWords } from '../worth.ts';

/** A smaller change of a probability is not worth mentioning. */
const changeWorthSaying = 0.2;

/** Why no confidence is shown if Huber's likelihood is safer than the one that the errors call for. */
const standsInFor = (name: string, moreEfficient: string): string =>
  `No confidence is stated: ${name} is advised for safety, because the scale of each row is only estimated. By the errors’ distribution ${moreEfficient} needs less data, but that is uncertain here.`;

/** Why the advised loss is not the likelihood of the most probable distribution, where it needs little more data. */
function besideItsLikelihood(name: string, moreEfficient: string, uneven: Uneven): string {
  if (name !== moreEfficient)
    return ` ${name} stands in for ${moreEfficient}: it needs little more data, and is safer where the scale is only estimated.`;
  const { loss, parameters } = likelihoodOfUneven(uneven);
  // Weighted MSE (L2) has the normal's likelihood for given scales.
  const isItsOwn =
    lossName(loss, parameters) === name || (loss === 'gaussian-nll' && name === lossName('weighted-l2'));
  return isItsOwn ? '' : ` ${name} is simpler than ${lossName(loss, parameters)} and needs hardly more data.`;
}

/** The answer in words if the variance depends on the prediction or on another column. */
export function explainUneven(
  naive: Decision,
  uneven: Uneven,
  losses: readonly LossEfficiency[],
  strength: Recommendation['strength'],
  context: EfficiencyContext,
  purpose?: Purpose,
): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange' | 'withoutConfidence'> {
  const {
    along,
    decision,
    residuals: { n },
    lumpy,
  } = uneven;
  const [before, after] = [naive, decision].map(({ comparison }) => comparison.normal.probability) as [
    number,
    number,
  ];
  const { loss, parameters } = advisedWithScale(decision, lumpy);
  const name = lossName(loss, parameters);
  const compared = losses.map((efficiency) => ({
    id: efficiency.id,
    name: efficiency.name,
    ratio: efficiency.expectedVarianceRatio,
  }));
  const own = compared.find((efficiency) => efficiency.name === name);
  const called = withModeledScale(decision.recommendation, lumpy);
  const moreEfficient = compared.find(
    (efficiency) => efficiency.name === lossName(called.loss, called.parameters),
  );
  const standsIn = own && moreEfficient && own.ratio > nearBest * moreEfficient.ratio;
  const [squared, absolute] = (['l2', 'l1'] as const).map((id) =>
    compared.find((efficiency) => efficiency.id === id),
  );
  const beside =
    own && moreEfficient && !standsIn ? besideItsLikelihood(name, moreEfficient.name, uneven) : '';
  const costs =
    own && squared && absolute
      ? [
          ...dataInWords(own, [squared, absolute], context.unreliable),
          ...worthInWords(own, squared, squared, context),
        ]
      : [];
  const does =
    loss === 'weighted-l2'
      ? 'weights of 1/variance allow for that'
      : 'this loss models the scale of each row';
  return {
    ...(standsIn && { withoutConfidence: standsInFor(name, moreEfficient.name) }),
    // Without a purpose it must be clear what this loss is best for: not for every use of the predictions.
    headline: `${verb[strength]} ${name}${purpose === undefined ? ' for precise coefficients' : ''}: the variance of the errors depends on ${along}, and ${does}`,
    reasons: [
      `The size of the errors depends on ${along} (heteroscedasticity): no single scale describes them all.`,
      ...costs,
      `${distribution(decision, purpose, ' for the errors divided by their scale')}${beside}`,
      Math.abs(after - before) > changeWorthSaying
        ? `Between a normal and a Laplace distribution, the normal has a probability of ${posterior(before)} for the errors as they are, but of ${posterior(after)} for the errors divided by their scale: a mixture of scales looks like heavy tails.`
        : `Between a normal and a Laplace distribution alone, the ${after >= 0.5 ? 'normal' : 'Laplace'} has a probability of ${posterior(Math.max(after, 1 - after))} for the errors divided by their scale, the ${after >= 0.5 ? 'Laplace' : 'normal'} of ${posterior(Math.min(after, 1 - after))}.`,
      whyThisPower(decision, n, 'The errors divided by their scale'),
      'For totals, RMSE and MAE a loss that ignores the variance is the safer choice: modeling it helps coefficients and intervals, but fits the rows with small errors at the expense of the others wherever the model is not quite right.',
      ...(decision.recommendation.strength === 'strong' ? [notStrongByScale] : []),
    ],
    wouldChange:
      n < 100
        ? 'More rows: with so few, the scale is known only roughly.'
        : along === alongPrediction
          ? 'A transformation of the target (a logarithm, say) that evens out the variance; then rerun.'
          : `A model that predicts its own scale from ${along}: rerun with its predicted standard deviations.`,
  };
}
