import { candidates } from './efficiency/candidates.ts';
import { divergence, varianceRatio } from './efficiency/table.ts';
import { coarsened, type DistributionPosterior, exact } from './posterior.ts';

/** A candidate counts as right where it needs at most 10% more data than the best. */
export const nearBest = 1.1;
/** Simpler losses are kept while their expected log-variance is within 3% of the least. */
export const simplicityMargin = 0.03;
/** One improbable distribution with an infinite variance must not outvote all the others. */
export const decisionCap = 10;
/** Prices are shown up to this: "hundred-fold" says enough. */
const priceCap = 100;

/** With too few residuals to tell the distributions apart, Huber's loss is kept while it is within 10%. */
export const smallSampleMargin = 0.1;

/** Losses that estimate something else than a center of symmetric errors are priced, and advised only on request. */
const asymmetric = (column: number): boolean => ['quantile', 'expectile'].includes(candidates[column]!.loss);
/** Powers above 2 are compared but not advised: one far residual would undo them. */
const eligible = (column: number): boolean => !asymmetric(column) && !(candidates[column]!.parameters.p! > 2);

const [squared, absolute, huber] = (['l2', 'l1', 'huber'] as const).map((loss) =>
  candidates.findIndex((candidate) => candidate.loss === loss),
) as [number, number, number];

const logRatios = (cap: number): Float64Array[] =>
  varianceRatio.map((row) => Float64Array.from(row, (ratio) => Math.log(Math.min(ratio, cap))));
const logsToDecide = logRatios(decisionCap);
const logsOfPrices = logRatios(priceCap);

const expectedLog = (probabilities: ArrayLike<number>, column: number, logs: Float64Array[]): number =>
  logs.reduce((sum, row, distribution) => sum + probabilities[distribution]! * row[column]!, 0);

/**
 * The candidate of least posterior expected log-variance; or, where it is within the margin of that one, the squared
 * loss, else the absolute loss, else Huber's. Below 30 residuals Huber's is kept within 10%.
 */
export function chooseCandidate(probabilities: ArrayLike<number>, n: number): number {
  const expected = candidates.map((_, column) =>
    eligible(column) ? expectedLog(probabilities, column, logsToDecide) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...expected);
  const within = (margin: number) => (column: number) => expected[column]! <= least + margin;
  return (
    [squared, absolute, huber].find(within(simplicityMargin)) ??
    (n < fewestToDecide ? [huber].find(within(smallSampleMargin)) : undefined) ??
    expected.indexOf(least)
  );
}

/** Geometric mean over the posterior of a candidate's variance as a multiple of the best one's. */
export const expectedPrice = (probabilities: ArrayLike<number>, column: number): number =>
  Math.exp(expectedLog(probabilities, column, logsOfPrices));

/** Posterior probability that a candidate needs at most 10% more data than the best. */
export const probabilityNearBest = (probabilities: ArrayLike<number>, column: number): number =>
  varianceRatio.reduce(
    (sum, row, distribution) => sum + (row[column]! <= nearBest ? probabilities[distribution]! : 0),
    0,
  );

/** From this probability on a choice is near the best rather than a guess. */
const leastForLeaning = 0.7;

/**
 * Whether only powers above 2 keep the squared loss from being near the best: then it is kept by choice, not for want of
 * evidence.
 */
export function onlyHigherPowersAreBetter(probabilities: ArrayLike<number>, column: number): boolean {
  if (column !== squared) return false;
  const lightTailed = varianceRatio.reduce((sum, row, distribution) => {
    const best = candidates[row.indexOf(Math.min(...row))]!;
    const nearTheRest = row[squared]! <= nearBest * Math.min(...row.filter((_, other) => eligible(other)));
    return sum + (best.parameters.p! > 2 && nearTheRest ? probabilities[distribution]! : 0);
  }, 0);
  const near = probabilityNearBest(probabilities, squared);
  return near < leastForLeaning && near + lightTailed >= leastForLeaning;
}

export type Strength = 'strong' | 'leaning' | 'undecided';

/** Below it, theory says, no rule can tell: the best possible one is right 3 times in 4 at 20 rows. */
export const fewestToDecide = 30;
/** With fewer even a well calibrated posterior was wrong too often where it was surest (docs/validation.md). */
export const fewestForStrong = 100;

/**
 * How strong the choice is.
 *
 * - `undecided`: fewer than 30 residuals; or the choice is less than 70% sure to be near the best; or both the
 *   squared and the absolute loss still have more than one chance in four to be near the best, the two answers between which the
 *   whole question stands.
 * - `strong`: at least 90% sure.
 * - `leaning`: all between.
 */
export function strengthOf(probabilities: ArrayLike<number>, column: number, n: number): Strength {
  const near = (index: number) => probabilityNearBest(probabilities, index);
  if (n < fewestToDecide || near(column) < leastForLeaning || Math.min(near(squared), near(absolute)) > 0.25)
    return 'undecided';
  return near(column) >= 0.9 && n >= fewestForStrong ? 'strong' : 'leaning';
}

/**
 * About how many more residuals would settle an undecided question: the fewest for which, in four of five of the
 * worlds the posterior holds possible, the evidence to be expected there makes the choice at least `leaning`. Each
 * further residual of a world adds its mean evidence against every other distribution (Kullback–Leibler divergence); chance is
 * left out, so that about two samples in three are settled by then (docs/validation.md). Rounded to two figures; undefined where a million would not do.
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
