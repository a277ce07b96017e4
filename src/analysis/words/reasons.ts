import { isSkewed } from '../../choice/asymmetry.ts';
import type { Decision } from '../../choice/decide.ts';
import { fewestToDecide, nearBest } from '../../choice/decision-rule.ts';
import { hasVariance } from '../../choice/purpose/has-variance.ts';
import { errorDistributions } from '../../distributions/error-distributions.ts';
import { lossById } from '../../losses/index.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { Purpose, Recommendation, Report } from '../report.ts';
import { distributionInWords, lookOf } from './distribution-in-words.ts';
import { atMost, capitalized, count, dataNeeded, listed, numeral, posterior, pValue } from './format.ts';
import { notStrongBecause, openInDistribution } from './open-questions.ts';
import { allows, contains, powerInWords, powersInWords } from './power-in-words.ts';
import { verb } from './verb.ts';
import { dataInWords, type EfficiencyContext, worthInWords } from './worth.ts';

/** The decision in words: the answer, its reasons in order of weight, and what would change it. */
export function decisionInWords(
  decision: Decision,
  residuals: Residuals,
  fits?: Report['fits'],
  context: EfficiencyContext = { rows: residuals.n },
  purpose?: Purpose,
): Pick<Recommendation, 'headline' | 'reasons' | 'wouldChange'> {
  return {
    headline: headline(decision, residuals, fits, context, purpose),
    reasons: [
      // The basis of the headline comes first: the comparison of the two distributions if it decides, else the
      // distribution among all of them.
      ...(isBetweenTwo(decision)
        ? [comparison(decision), ...efficiency(decision, context), distribution(decision, purpose)]
        : [distribution(decision, purpose), ...efficiency(decision, context), comparison(decision)]),
      ...goodness(decision, fits),
      whyThisPower(decision, residuals.n),
      target(decision),
      ...notStrongBecause(decision.leftOpen.map((question) => openInDistribution[question])),
    ],
    wouldChange: wouldChange(decision, residuals, purpose),
  };
}

function headline(
  { recommendation, comparison: pair, families: ranked, asymmetry, lightTails }: Decision,
  { n }: Residuals,
  fits: Report['fits'],
  { noneFits }: EfficiencyContext,
  purpose: Purpose | undefined,
): string {
  const { loss, strength, parameters } = recommendation;
  const name = lossName(loss, parameters);
  const safe = loss === 'huber' ? 'Huber is the safe choice' : `${name} looks best so far`;
  if (strength === 'undecided') {
    if (n < fewestToDecide)
      return `Undecided: ${count(n, 'residual')} are too few to tell the distributions apart; ${safe}`;
    if (isSkewed(asymmetry))
      return purpose === undefined
        ? `Undecided: these errors are skewed, so the loss depends on what the predictions are for; ${safe}`
        : `Undecided: these errors are skewed, and losses cannot be ranked by precision alone; ${safe}`;
    if (noneFits) return `Undecided, as none of the distributions considered fits: ${safe}`;
    const tie = Math.min(pair.normal.probability, pair.laplace.probability) > 0.25;
    const open = tie ? 'between MSE (L2) and MAE (L1)' : 'as several distributions are still possible';
    return `Undecided ${open}: ${safe}`;
  }
  if (lightTails) return `${verb[strength]} ${name}: ${lightTailed}`;
  return `${verb[strength]} ${name}: ${because(loss, ranked[0]!, fits)}`;
}

/** Why no confidence is shown if the squared loss is recommended although higher powers need less data. */
export const lightTailedByChoice = (name: string): string =>
  `No confidence is stated: ${name} is recommended deliberately, although powers above 2 need less data here.`;

const lightTailed =
  'the tails of these residuals are lighter than those of a normal distribution, but under a power above 2 a single outlier would decide the fit';

/** From this probability on residuals look like a distribution: all others together are less likely. */
const looksSo = 0.5;
/** From this probability on no other distribution remains likely. */
const nearlyCertain = 0.95;

function because(
  loss: Recommendation['loss'],
  { id: likeliest, probability }: Decision['families'][number],
  fits: Report['fits'],
): string {
  const { evidence, distribution: own } = lossById(loss);
  if (evidence !== undefined) return evidence;
  const compromise =
    probability < nearlyCertain
      ? 'it is the best compromise between the distributions that remain likely'
      : `it suits the most probable distribution (${errorDistributions[likeliest].name}) well`;
  if (own === 'normal' || own === 'laplace') {
    const { name } = errorDistributions[own];
    const verdict = fits?.[own].verdict;
    if (verdict === 'close') return `these residuals are close to a ${name} distribution`;
    if (verdict !== 'rejected') return `these residuals are consistent with a ${name} distribution`;
    return likeliest === own
      ? `a ${name} distribution is the closest to these residuals, though not an exact fit`
      : compromise;
  }
  if (likeliest === own)
    return `a ${errorDistributions[likeliest].name} distribution is the closest to these residuals`;
  return likeliest === 'normal' && probability > looksSo
    ? 'these residuals look normal, but heavier tails cannot be excluded'
    : compromise;
}

/** Below this sum two probabilities among all families are both shown as hardly any. */
const leastToCompare = 0.02;

const isBetweenTwo = ({ recommendation: { loss, strength }, comparison: pair }: Decision): boolean =>
  strength === 'undecided'
    ? Math.min(pair.normal.probability, pair.laplace.probability) > 0.05
    : loss === 'l2' || loss === 'l1';

/**
 * Whether the normal and the Laplace compare otherwise among all families, where the normal has more prior probability,
 * as far as a reader of both probabilities can tell.
 */
function isWeighedOtherwise({ comparison: { normal }, families }: Decision): boolean {
  const among = (id: string) => families.find((family) => family.id === id)!.probability;
  const [first, second] = [among('normal'), among('laplace')];
  return (
    first + second > leastToCompare && posterior(first / (first + second)) !== posterior(normal.probability)
  );
}

const comparison = (decision: Decision): string => {
  const { normal, laplace } = decision.comparison;
  const [first, second] =
    normal.probability >= laplace.probability
      ? (['normal', 'Laplace'] as const)
      : (['Laplace', 'normal'] as const);
  const probability = Math.max(normal.probability, laplace.probability);
  const between = `Between a normal distribution (the bell curve) and a Laplace distribution (sharp peak, long tails)${isWeighedOtherwise(decision) ? ', taken as equally probable beforehand' : ''}`;
  return probability < 0.6
    ? `${between}, it is close to a tie: ${posterior(probability)} for the ${first}.`
    : `${between}, the ${first} has a probability of ${posterior(probability)}, the ${second} of ${posterior(1 - probability)}.`;
};

/** How much data the best-known losses need compared with the recommended one, and what that means. */
function efficiency(
  { recommendation: { loss, parameters }, losses }: Decision,
  context: EfficiencyContext,
): string[] {
  const compared = losses.map(({ id, name, expectedVarianceRatio: ratio }) => ({ id, name, ratio }));
  const named = (id: string) => compared.find((one) => one.id === id)!;
  const chosen = compared.find(({ name }) => name === lossName(loss, parameters))!;
  const others = (['l2', 'l1'] as const).filter((id) => id !== loss).map(named);
  return [
    ...dataInWords(chosen, others, context.unreliable),
    ...worthInWords(chosen, others[0]!, named('l2'), context),
  ];
}

/** The most probable family, and why the recommended loss suits it where its own likelihood was not compared. */
export function distribution(decision: Decision, purpose?: Purpose, ofErrors = ''): string {
  const { families: ranked } = decision;
  const [first, second] = ranked as [Decision['families'][number], Decision['families'][number]];
  const runnerUp = second.probability >= 0.05 ? ` The next is ${distributionInWords(second)}.` : '';
  const weighed = isWeighedOtherwise(decision)
    ? ', among which the normal is taken as more probable beforehand than the Laplace'
    : '';
  // A reader would take 98% here and an undecided answer for a contradiction.
  const { strength } = decision.recommendation;
  const showsConfidence = purpose === undefined && !isSkewed(decision.asymmetry);
  const exactly =
    strength === 'undecided' && showsConfidence && first.probability > nearlyCertain
      ? ' That takes one of them for exactly right, which the confidence does not.'
      : '';
  return `Of ${numeral(ranked.length)} families of distributions${weighed}, the most probable${ofErrors} is ${distributionInWords(first)}: ${lookOf(first)}.${runnerUp}${exactly}${besideMixture(decision)}`;
}

/** Why the loss is not the likelihood of the most probable distribution, where that is one of a mixture. */
function besideMixture({
  families: [first],
  recommendation: { loss, parameters, strength },
  losses,
}: Decision): string {
  if (first!.id !== 'contaminated-normal' || strength === 'undecided') return '';
  const name = lossName(loss, parameters);
  const own = losses.find((one) => one.name === name)!;
  return own.expectedVarianceRatio <= nearBest
    ? ` Its likelihood has several maxima; that of ${name} has one, and needs ${dataNeeded(own.expectedVarianceRatio)}.`
    : ' Its likelihood, that of a mixture, has several maxima, so it is not compared.';
}

/** The goodness of fit of the distribution behind L2 or L1, with its effect size. */
function goodness({ recommendation: { loss } }: Decision, fits: Report['fits']): string[] {
  if (!fits || (loss !== 'l2' && loss !== 'l1')) return [];
  const distribution = loss === 'l2' ? 'normal' : 'Laplace';
  const { verdict, tests, pValue: p, distance } = fits[loss === 'l2' ? 'normal' : 'laplace'];
  const two = tests.length === 2;
  const judgment = {
    fits: `${two ? 'Two tests do' : 'A test does'} not reject the ${distribution} distribution`,
    close: `The ${distribution} distribution is rejected, but the deviation is too small to matter`,
    rejected: `The ${distribution} distribution does not fit exactly: it is rejected`,
  }[verdict];
  return [
    `${judgment} (p ${pValue(p)}${two ? ' for two tests combined' : ''}; the shares of residuals below each value differ from those of the distribution by ${atMost(distance)}).`,
  ];
}

const powerOf: Readonly<Record<string, number>> = { normal: 2, laplace: 1 };
const distributionOfPower: Record<number, string> = { 1: ' (Laplace)', 2: ' (normal)' };

/** Why this power and no other: the likelihood, and the power that fits best with its interval. */
export function whyThisPower(decision: Decision, n: number, errors = 'These errors'): string {
  const { p, interval } = decision.shape;
  const inWords = (powers: number[]) => listed(powers.map(withDistribution));
  const outside = [1, 2, 4].filter((value) => !contains(interval, value));
  const near = outside.filter((value) => allows(interval, value));
  const far = outside.filter((value) => !near.includes(value));
  const allTheSame = far.flatMap((value) => whyAllTheSame(value, decision) ?? []);
  const excluded = far.filter((value) => whyAllTheSame(value, decision) === undefined);
  const parts = [
    excluded.length > 0 && `, which excludes ${inWords(excluded)}`,
    near.length > 0 && `; ${inWords(near)} ${near.length > 1 ? 'are' : 'is'} just outside`,
    ...allTheSame.map((why) => `; ${why}`),
  ];
  const ruled = n < fewestToDecide ? '' : parts.filter(Boolean).join('');
  return `Why not another power? Minimizing Σ|e|ᵖ is maximum likelihood for errors with a density proportional to exp(−|e/s|ᵖ): normal for p = 2, Laplace for p = 1, with a flat top and short tails for p = 4. ${errors} fit best with p = ${powerInWords(p)} (95% interval ${powersInWords(interval)})${ruled}.`;
}

const withDistribution = (power: number): string => `p = ${power}${distributionOfPower[power] ?? ''}`;

/** Why a power outside the interval is that of the recommended loss or of the most probable distribution. */
function whyAllTheSame(
  power: number,
  { recommendation: { loss, parameters }, families: [likeliest], losses, lightTails }: Decision,
): string | undefined {
  if (lightTails) return undefined;
  if (powerOf[likeliest!.id] === power)
    return `${withDistribution(power)} is outside, but this distribution is still the most probable of all families`;
  if (loss !== `l${power}`) return undefined;
  const name = lossName(loss, parameters);
  const own = losses.find((one) => one.name === name)!;
  return `${withDistribution(power)} is outside, but ${name} needs ${dataNeeded(own.expectedVarianceRatio)}`;
}

/** A loss also decides what is predicted, whatever the error distribution. */
function target({ recommendation: { loss, parameters } }: Decision): string {
  const { short, manner } = lossById(loss);
  if (loss === 'l2' || loss === 'l1') {
    const [own, other] = [loss, loss === 'l2' ? ('l1' as const) : ('l2' as const)].map(lossById);
    return `A loss also decides what is predicted: ${own!.short} ${own!.estimator}, ${other!.short} ${other!.estimator}, a high power the middle of the range.`;
  }
  const subject = manner ? `${capitalized(short)} ${manner}, and` : lossName(loss, parameters);
  return `${subject} estimates a center between the median and the mean where the errors are skewed; MAE (L1) estimates the median, MSE (L2) the mean.${hasVariance({ parameters }) ? '' : heavyTailed}`;
}

const heavyTailed =
  ' With tails this heavy a distribution has no finite variance: if they go on like this, totals and the RMSE depend on a few rows, whatever the loss.';

function wouldChange({ recommendation, asymmetry }: Decision, { n }: Residuals, purpose?: Purpose): string {
  const { loss, strength, moreRows } = recommendation;
  // With too few residuals, skewness is not what keeps the answer open.
  if (strength === 'undecided' && isSkewed(asymmetry) && n >= fewestToDecide)
    return purpose === undefined
      ? 'A stated purpose (totals, typical values, intervals), or a transformation that removes the skewness.'
      : 'A transformation of the target (a logarithm, say) that removes the skewness.';
  if (strength === 'undecided')
    return moreRows === undefined
      ? 'Different data: more rows of the same kind would hardly settle it.'
      : 'More rows of the same kind.';
  return (
    lossById(loss).wouldChange ??
    'Outliers that prove to be mistakes: without them the answer would move toward MSE (L2).'
  );
}
