import type { Decision } from '../../choice/decide.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { LossPrice, Recommendation } from '../report.ts';
import { posterior } from '../words/format.ts';
import { verb } from '../words/verb.ts';

/** Losses for rows of unequal spread, by the loss that the standardised residuals call for. */
const withSpread = { l2: 'weighted-l2', l1: 'laplace-nll' } as const;

/**
 * Where the spread depends on the prediction the question is answered for the residuals divided by it, and the loss is
 * the one that knows the spread: weighted squares for a Normal distribution behind it, the Laplace likelihood with a learned
 * scale for a Laplace distribution. A third distribution behind it leaves the better of the two, and less certainty.
 */
export function recommendUneven({ recommendation, losses }: Decision): {
  recommendation: Omit<Decision['recommendation'], 'loss'> & Pick<Recommendation, 'loss'>;
  losses: LossPrice[];
} {
  const { basic, loss, strength } = recommendation;
  const settled = loss === basic;
  const { moreRows, ...rest } = recommendation;
  return {
    recommendation: {
      ...rest,
      loss: withSpread[basic],
      distribution: basic === 'l2' ? 'normal' : 'laplace',
      strength: settled || strength === 'undecided' ? strength : 'leaning',
      parameters: {},
      ...(moreRows !== undefined && { moreRows }),
    },
    losses: losses.map((price) => ({
      ...price,
      id: price.id === 'l2' || price.id === 'l1' ? withSpread[price.id] : price.id,
      name: `${price.name}, spread known`,
    })),
  };
}

/** The answer in words where the spread depends on the prediction. */
export function explainUneven(
  naive: Decision,
  again: Decision,
  { n }: Residuals,
  strength: Recommendation['strength'],
): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange'> {
  const { basic, loss } = again.recommendation;
  const [before, after] = [naive, again].map(({ comparison }) => comparison.normal.probability) as [
    number,
    number,
  ];
  const distribution = basic === 'l2' ? 'Normal' : 'Laplace';
  const answer = basic === 'l2' ? 'weighted MSE (L2) or Gaussian NLL' : 'Laplace NLL';
  return {
    headline: `${verb[strength]} ${answer}: the spread depends on the prediction, and behind it a ${distribution} distribution is the better of the two`,
    reasons: [
      'The size of the errors depends on the prediction; one distribution of one scale cannot describe them, and a loss that ignores it wastes data.',
      `Taken as they are the residuals would be called Normal with ${posterior(before)}, divided by their spread with ${posterior(after)}: mixed spreads look like heavy tails.`,
      ...(loss === basic
        ? []
        : [
            `Divided by the spread they would be best served by the loss ${lossName(loss)}; ${basic.toUpperCase()} is the better of the two that everyone knows.`,
          ]),
      basic === 'l2'
        ? 'Weighting by 1/spread² is what maximum likelihood gives for Normal errors of known, unequal spread; it still estimates the mean. The Gaussian negative log-likelihood (NLL) learns the spread as well.'
        : 'The Laplace negative log-likelihood (NLL) divides each absolute error by its own learned scale; it estimates the median, L2 would estimate the mean.',
    ],
    wouldChange:
      n < 100
        ? 'More rows: with few of them the spread itself is known only roughly.'
        : 'A transformation of the target (a logarithm, say) that evens out the spread; then ask again.',
  };
}
