import { lossById } from '../losses/index.ts';
import { candidates } from './efficiency/candidates.ts';
import { divergence, varianceRatio } from './efficiency/table.ts';
import { coarsened, type DistributionPosterior, exact } from './posterior.ts';

/** A candidate counts as right if it needs at most 10% more data than the best. */
export const nearBest = 1.1;
/** A simpler loss is preferred if its expected log-variance is within 3% of the least. */
export const simplicityMargin = 0.03;
/** Caps each variance ratio, so that one improbable distribution with infinite variance cannot outvote all the others. */
export const decisionCap = 10;
/** Larger ratios are shown as this one: "a hundred times" says enough. */
const ratioCap = 100;

/** With too few residuals to tell the distributions apart, Huber's loss is preferred if it is within 10%. */
export const smallSampleMargin = 0.1;

/**
 * Asymmetric losses are compared, but recommended only on request: they estimate something other than the center. So
 * are powers above 2, which a single far residual would dominate.
 */
const isEligible = candidates.map(({ loss, parameters: { p } }) => !lossById(loss).isAsymmetric && !(p! > 2));

const [squared, absolute, huber] = (['l2', 'l1', 'huber'] as const).map((loss) =>
  candidates.findIndex((candidate) => candidate.loss === loss),
) as [number, number, number];

const logRatios = (cap: number): Float64Array[] =>
  varianceRatio.map((row) => Float64Array.from(row, (ratio) => Math.log(Math.min(ratio, cap))));
const logsToDecide = logRatios(decisionCap);
const logsOfCappedRatios = logRatios(ratioCap);

const expectedLog = (probabilities: ArrayLike<number>, column: number, logs: Float64Array[]): number =>
  logs.reduce((sum, row, distribution) => sum + probabilities[distribution]! * row[column]!, 0);

/**
 * The candidate of least posterior expected log-variance; or, if within the margin of it, the squared loss, else the
 * absolute loss, else Huber's. Below 30 residuals Huber's margin is 10%.
 */
export function chooseCandidate(probabilities: ArrayLike<number>, n: number): number {
  const expected = candidates.map((_, column) =>
    isEligible[column] ? expectedLog(probabilities, column, logsToDecide) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...expected);
  const within = (margin: number) => (column: number) => expected[column]! <= least + margin;
  return (
    [squared, absolute, huber].find(within(simplicityMargin)) ??
    (n < fewestToDecide ? [huber].find(within(smallSampleMargin)) : undefined) ??
    expected.indexOf(least)
  );
}

/** Geometric mean, over the posterior, of the ratio of a candidate's variance to the best one's. */
export const expectedVarianceRatio = (probabilities: ArrayLike<number>, column: number): number =>
  Math.exp(expectedLog(probabilities, column, logsOfCappedRatios));

/** Posterior probability that a candidate needs at most 10% more data than the best. */
export const probabilityNearBest = (probabilities: ArrayLike<number>, column: number): number =>
  varianceRatio.reduce(
    (sum, row, distribution) => sum + (row[column]! <= nearBest ? probabilities[distribution]! : 0),
    0,
  );

/** From this probability on, the choice is likely near the best rather than a guess. */
const leastForLeaning = 0.7;

/**
 * Whether only powers above 2 keep the squared loss from being near the best: then it is preferred deliberately, not
 * for lack of evidence.
 */
export function onlyHigherPowersAreBetter(probabilities: ArrayLike<number>, column: number): boolean {
  if (column !== squared) return false;
  const lightTailed = varianceRatio.reduce((sum, row, distribution) => {
    const best = candidates[row.indexOf(Math.min(...row))]!;
    const nearTheRest = row[squared]! <= nearBest * Math.min(...row.filter((_, other) => isEligible[other]));
    return sum + (best.parameters.p! > 2 && nearTheRest ? probabilities[distribution]! : 0);
  }, 0);
  const near = probabilityNearBest(probabilities, squared);
  return near < leastForLeaning && near + lightTailed >= leastForLeaning;
}

export type Strength = 'strong' | 'leaning' | 'undecided';

/** From this probability on, an answer is strong. */
export const leastForStrong = 0.9;
/** Below this no rule can tell, in theory: even the best possible one is right only 3 times in 4 at 20 rows. */
export const fewestToDecide = 30;
/** With fewer, even a well-calibrated posterior was wrong too often where it was most confident (docs/validation.md). */
export const fewestForStrong = 100;

/**
 * How strong the choice is.
 *
 * - `undecided`: fewer than 30 residuals; or the choice is less than 70% likely to be near the best; or the squared and
 *   the absolute loss, the two answers that matter most, each still have more than a 25% chance of being near the best.
 * - `strong`: at least 90% likely, with at least 100 residuals.
 * - `leaning`: everything between.
 */
export function strengthOf(probabilities: ArrayLike<number>, column: number, n: number): Strength {
  const near = (index: number) => probabilityNearBest(probabilities, index);
  if (n < fewestToDecide || near(column) < leastForLeaning || Math.min(near(squared), near(absolute)) > 0.25)
    return 'undecided';
  return near(column) >= leastForStrong && n >= fewestForStrong ? 'strong' : 'leaning';
}

/**
 * Roughly how many more residuals would settle an undecided question: the fewest for which the expected evidence makes
 * the choice at least `leaning` under distributions that hold 80% of the posterior probability. Under each distribution
 * every further residual adds its mean evidence against each of the others (Kullback–Leibler divergence). Chance is
 * ignored, so about two samples in three are settled by then (docs/validation.md). Rounded to two digits; undefined
 * where a million would not be enough.
 */
export function rowsToSettle(
  { probabilities, logMarginals }: Pick<DistributionPosterior, 'probabilities' | 'logMarginals'>,
  n: number,
): number | undefined {
  const settledShare = (more: number): number =>
    varianceRatio.reduce((share, _, world) => {
      if (probabilities[world]! < 1e-4) return share;
      const later = logMarginals.map(
        (value, distribution) => value - more * divergence[world]![distribution]!,
      );
      const column = chooseCandidate(exact(later), n + more);
      const strength = strengthOf(coarsened(later, n + more), column, n + more);
      return strength === 'undecided' ? share : share + probabilities[world]!;
    }, 0);
  for (let more = 5; more < 1e6; more *= 1.1)
    if (settledShare(more) >= 0.8) return Number(more.toPrecision(more < 10 ? 1 : 2));
  return undefined;
}
