import type {
  DistributionEvidence,
  Evidence,
  LossEfficiency,
  LossUse,
  Recommendation,
  Report,
} from '../analysis/report.ts';
import {
  type ErrorDistributionId,
  errorDistributions,
  isAsymmetric,
} from '../distributions/error-distributions.ts';
import { distributionById } from '../distributions/index.ts';
import { powerInterval } from '../distributions/symmetric/generalized-normal.ts';
import { standardizedQuantiles } from '../losses/candidate.ts';
import { type LossId, lossById } from '../losses/index.ts';
import { lossName } from '../losses/loss-name.ts';
import { huberK } from '../losses/robust/huber.ts';
import { countBetween } from '../numerics/count-between.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { robustDeviation } from '../numerics/robust-deviation.ts';
import { exactLimit } from '../numerics/standardized-points.ts';
import { weightBetween } from '../numerics/weighted.ts';
import { type Asymmetry, asymmetryOf, mayBeSkewed } from './asymmetry.ts';
import {
  chooseCandidate,
  expectedVarianceRatio,
  fewestToDecide,
  leastForStrong,
  onlyHigherPowersAreBetter,
  probabilityNearBest,
  rowsToSettle,
  strengthOf,
} from './decision-rule.ts';
import { type CandidateLoss, candidates } from './efficiency/candidates.ts';
import { members } from './members.ts';
import type { PairEvidence } from './normal-laplace.ts';
import { coarsened, type DistributionPosterior, distributionPosterior } from './posterior.ts';
import { anotherIsBetter } from './sandwich.ts';
import { probabilityOfScaleMixture } from './scale-mixture.ts';

/**
 * Why an answer that is sure enough by the distributions compared is not strong. Skewed errors have several centers, and
 * the one estimated most efficiently need not be the one that is wanted (`symmetry`); there may be two groups of
 * different variance (`groups`); the residuals themselves may show that another loss needs less data (`efficiency`); or
 * their scale may change from row to row (`scale`).
 */
export type OpenQuestion = 'symmetry' | 'groups' | 'efficiency' | 'scale';

/** Everything that follows from the residuals' distribution: the answer before it is put into words. */
export interface Decision {
  recommendation: Pick<
    Recommendation,
    'loss' | 'distribution' | 'strength' | 'parameters' | 'confidence' | 'moreRows'
  > & { basic: 'l2' | 'l1' };
  comparison: NonNullable<Report['comparison']>;
  /** Most probable first. */
  families: DistributionEvidence[];
  /** Those worth showing, most efficient first. */
  losses: LossEfficiency[];
  /** All candidates, most efficient first. */
  allLosses: LossEfficiency[];
  shape: NonNullable<Report['shape']>;
  leftOpen: readonly OpenQuestion[];
  asymmetry: Asymmetry;
  /** Probability that the errors come from two groups of different variance. */
  hiddenGroups: number;
  /** Probability that they come from one group but for a few outliers. */
  fewOutliers: number;
  /** The index of the chosen loss in `candidates`. */
  chosen: number;
  /** How the answer was computed, where that depends on the number of residuals: one sentence each. */
  methods: string[];
  /**
   * The tails are so light that a power above 2 would need less data than the
   * squared loss, which is recommended for safety.
   */
  lightTails: boolean;
}

/**
 * The loss that these residuals call for: the one of least posterior expected log-variance over all `members`,
 * or a simpler one within 3% of it; with its relative efficiency, confidence and strength.
 *
 * Needs at least 8 residuals, not all equal, with finite squares, as `clean` guarantees.
 *
 * @example decide(prepareResiduals(values)).recommendation.loss // 'l2'
 */
export function decide(residuals: Residuals): Decision {
  const { worth: n } = residuals;
  const posterior = distributionPosterior(residuals);
  const { pair, probabilities } = posterior;
  const chosen = chooseCandidate(probabilities, n);
  const candidate = candidates[chosen]!;
  const cautious = coarsened(posterior.logMarginals, n);
  const asymmetry = asymmetryOf(residuals);
  const lightTails = onlyHigherPowersAreBetter(cautious, chosen);
  const judged = strengthOf(cautious, chosen, n);
  const byDistribution = judged === 'undecided' && lightTails && n >= fewestToDecide ? 'leaning' : judged;
  const hiddenGroups = probabilityOfShares(cautious, (share) => share >= leastShareOfGroup);
  // Of MAE (L1) alone neither the members nor a sandwich show that it needs more data for such errors.
  const scaleMixture = candidate.loss === 'l1' ? probabilityOfScaleMixture(posterior) : 0;
  const confidenceOf = (column: number): number =>
    Math.min(
      probabilityNearBest(cautious, column) * (column === chosen ? 1 - scaleMixture : 1),
      displayCap(n),
    );
  const leftOpen: OpenQuestion[] = [];
  if (byDistribution === 'strong') {
    if (mayBeSkewed(asymmetry)) leftOpen.push('symmetry');
    if (hiddenGroups > groupsLeftOpen) leftOpen.push('groups');
    if (anotherIsBetter(candidate, posterior.points)) leftOpen.push('efficiency');
    if (confidenceOf(chosen) < leastForStrong) leftOpen.push('scale');
  }
  const strength = leftOpen.length > 0 ? 'leaning' : byDistribution;
  const moreRows = strength === 'undecided' ? rowsToSettle(posterior, n) : undefined;
  const byFamily = distributionEvidence(residuals, probabilities);
  const ranked = efficiencies(residuals, posterior, confidenceOf);
  return {
    recommendation: {
      loss: candidate.loss,
      basic: pair.normal.probability >= 0.5 ? 'l2' : 'l1',
      distribution: distributionOf(candidate.loss, byFamily),
      strength,
      parameters: parametersOf(candidate, residuals, posterior),
      confidence: confidenceOf(chosen),
      ...(moreRows !== undefined && { moreRows }),
    },
    comparison: { normal: evidence(pair.normal), laplace: evidence(pair.laplace) },
    families: byFamily,
    losses: ranked
      .filter((one) => one.candidate === candidate || one.candidate.isAlwaysListed)
      .map(({ efficiency }) => efficiency),
    allLosses: ranked.map(({ efficiency }) => efficiency),
    lightTails,
    leftOpen,
    asymmetry,
    hiddenGroups,
    fewOutliers: probabilityOfShares(cautious, (share) => share < leastShareOfGroup),
    chosen,
    shape: powerInterval(residuals),
    methods: [
      residuals.n > exactLimit
        ? 'Normal and Laplace were weighed on the residuals themselves, the other distributions on a histogram of 1023 bins.'
        : 'All distributions were weighed on the residuals themselves.',
    ],
  };
}

const evidence = ({ logLikelihood, probability }: PairEvidence): Evidence => ({ logLikelihood, probability });

/** Higher confidences did not hold on real residuals (docs/validation.md): few of them follow a member exactly. */
export const displayCap = (n: number): number => (n < 50 ? 0.9 : n < 300 ? 0.92 : 0.98);

/**
 * The distribution that implies a loss. Huber's own density is not among those that residuals are fitted with: the most
 * probable one takes its place.
 */
function distributionOf(loss: LossId, families: readonly DistributionEvidence[]): string {
  const { distribution } = lossById(loss);
  return families.find(({ id }) => id === distribution)?.id ?? families[0]!.id;
}

function distributionEvidence(residuals: Residuals, probabilities: Float64Array): DistributionEvidence[] {
  const total = new Map<ErrorDistributionId, number>();
  members.forEach(({ distribution }, i) => {
    total.set(distribution, (total.get(distribution) ?? 0) + probabilities[i]!);
  });
  return [...total]
    .map(([id, probability]) => ({ id, probability, ...errorDistributions[id].fit(residuals) }))
    .sort((a, b) => b.probability - a.probability);
}

/**
 * From this share of the wider component on, a contaminated distribution
 * describes two groups rather than a few outliers.
 */
const leastShareOfGroup = 0.2;
/** From this probability of two groups on, no answer is strong; a caveat takes a higher one. */
const groupsLeftOpen = 0.1;

/** Of the contaminated distributions whose wider part has such a share. */
const probabilityOfShares = (probabilities: Float64Array, counts: (share: number) => boolean): number =>
  members.reduce(
    (sum, { shape: { share } }, i) => sum + (share !== undefined && counts(share) ? probabilities[i]! : 0),
    0,
  );

/**
 * The negative log-likelihood of the most probable symmetric distribution, including its scale: for intervals. Each of
 * its parameters is that of the nearest candidate.
 */
export function likelihoodOf({ families, allLosses }: Decision): LossUse {
  const { id, parameters } = families.find((family) => !isAsymmetric(family.id))!;
  const { loss, parameters: suitable } = distributionById(id).forIntervals!;
  const compared = allLosses.filter((other) => other.id === (lossById(loss).modelsScaleOf ?? loss));
  const nearest = ([name, wanted]: [string, number]): [string, number] => {
    const offered = compared.map((other) => other.parameters![name]!);
    return [name, offered.reduce((a, b) => (farFrom(wanted, b) < farFrom(wanted, a) ? b : a))];
  };
  return { loss, parameters: Object.fromEntries(Object.entries(suitable?.(parameters) ?? {}).map(nearest)) };
}

/** Parameters are compared by their ratio. */
const farFrom = (wanted: number, offered: number): number => Math.abs(Math.log(offered / wanted));

/** Huber's k, δ in the data's units, and the share of the residuals within δ. */
export function huberParameters(residuals: Residuals): Record<string, number> {
  const delta = huberK * robustDeviation(residuals);
  return { k: huberK, delta, share: shareWithin(residuals, delta) };
}

/** The parameters that the loss needs, lengths in the data's units. */
function parametersOf(
  { loss, parameters, hasScale, estimate }: CandidateLoss,
  residuals: Residuals,
  { points }: DistributionPosterior,
): Record<string, number> {
  if (loss === 'huber') return huberParameters(residuals);
  if (!hasScale) return { ...parameters };
  return { ...parameters, scale: points.scale * estimate(points, standardizedQuantiles).scale };
}

/** The share of residuals within δ of their median: some libraries take it instead of δ. */
const shareWithin = ({ worth, sorted, weight, median }: Residuals, delta: number): number => {
  const [low, high] = [median - delta, median + delta];
  return (weight ? weightBetween({ sorted, weight }, low, high) : countBetween(sorted, low, high)) / worth;
};

/** The efficiency of every candidate, most efficient first. */
function efficiencies(
  residuals: Residuals,
  posterior: DistributionPosterior,
  confidenceOf: (column: number) => number,
): { candidate: CandidateLoss; efficiency: LossEfficiency }[] {
  return candidates
    .map((candidate, column) => ({
      candidate,
      efficiency: {
        id: candidate.loss,
        name: lossName(candidate.loss, candidate.parameters),
        parameters: parametersOf(candidate, residuals, posterior),
        expectedVarianceRatio: expectedVarianceRatio(posterior.probabilities, column),
        confidence: confidenceOf(column),
      },
    }))
    .sort((a, b) => a.efficiency.expectedVarianceRatio - b.efficiency.expectedVarianceRatio);
}
