import type {
  DistributionEvidence,
  Evidence,
  LossPrice,
  Recommendation,
  Report,
} from '../analysis/report.ts';
import { type ErrorDistributionId, errorDistributions } from '../distributions/error-distributions.ts';
import { fitSmooth } from '../distributions/fitting/smooth.ts';
import { logisticShape } from '../distributions/heavy-tailed/logistic.ts';
import { studentTShape } from '../distributions/heavy-tailed/student-t.ts';
import { powerInterval } from '../distributions/symmetric/generalized-normal.ts';
import { lossName } from '../losses/loss-name.ts';
import { countBetween } from '../numerics/count-between.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { robustDeviation } from '../numerics/robust-deviation.ts';
import { exactLimit } from '../numerics/standardized-points.ts';
import {
  chooseCandidate,
  expectedPrice,
  probabilityNearBest,
  rowsToSettle,
  strengthOf,
} from './decision-rule.ts';
import { type Candidate, candidates } from './efficiency/candidates.ts';
import { members } from './members.ts';
import type { PairEvidence } from './normal-laplace.ts';
import { type DistributionPosterior, distributionPosterior } from './posterior.ts';

/** All that follows from the residuals' distribution: the answer without its words. */
export interface Decision {
  recommendation: Pick<
    Recommendation,
    'loss' | 'distribution' | 'strength' | 'parameters' | 'confidence' | 'moreRows'
  > & { basic: 'l2' | 'l1' };
  comparison: NonNullable<Report['comparison']>;
  /** Most probable first. */
  families: DistributionEvidence[];
  /** Cheapest first. */
  losses: LossPrice[];
  shape: NonNullable<Report['shape']>;
  /** How it was computed, where that depends on the number of residuals: one sentence each. */
  methods: string[];
}

/**
 * Which loss do these residuals call for? The loss of least posterior expected log-variance over 38 error distribution, or a
 * simpler one within 3 % of it; with its price, its confidence, and how firm it is.
 *
 * Needs at least 8 residuals, not all equal, whose squares are finite: what `clean` lets through.
 *
 * @example decide(prepareResiduals(values)).recommendation.loss // 'l2'
 */
export function decide(residuals: Residuals): Decision {
  const { n } = residuals;
  const posterior = distributionPosterior(residuals);
  const { pair, probabilities } = posterior;
  const chosen = chooseCandidate(probabilities, n);
  const candidate = candidates[chosen]!;
  const strength = strengthOf(probabilities, chosen, n);
  const moreRows = strength === 'undecided' ? rowsToSettle(probabilities, n) : undefined;
  const byFamily = distributionEvidence(residuals, probabilities);
  return {
    recommendation: {
      loss: candidate.loss,
      basic: pair.normal.probability >= 0.5 ? 'l2' : 'l1',
      distribution: distributionOf[candidate.loss] ?? byFamily[0]!.id,
      strength,
      parameters: parametersOf(candidate, residuals, posterior),
      confidence: Math.min(probabilityNearBest(probabilities, chosen), displayCap(n)),
      ...(moreRows !== undefined && { moreRows }),
    },
    comparison: { normal: evidence(pair.normal), laplace: evidence(pair.laplace) },
    families: byFamily,
    losses: prices(probabilities, chosen, residuals, posterior),
    shape: powerInterval(residuals),
    methods: [
      n > exactLimit
        ? 'Normal and Laplace were weighed on the residuals themselves, the other distributions on a histogram of 1023 bins.'
        : 'All distributions were weighed on the residuals themselves.',
    ],
  };
}

const evidence = ({ logLikelihood, probability }: PairEvidence): Evidence => ({ logLikelihood, probability });

/** The posterior is calibrated on average over the distributions it knows; other distributions make it too sure of itself. */
const displayCap = (n: number): number => (n < 50 ? 0.9 : n < 300 ? 0.95 : 0.98);

/** The distribution that implies the loss. Huber's own density is no candidate: there the most probable family stands. */
const distributionOf: Partial<Record<Candidate['loss'], ErrorDistributionId>> = {
  l2: 'normal',
  l1: 'laplace',
  'log-cosh': 'logistic',
  'student-t': 'student-t',
  lp: 'generalized-normal',
  quantile: 'asymmetric-laplace',
  expectile: 'split-normal',
};

function distributionEvidence(residuals: Residuals, probabilities: Float64Array): DistributionEvidence[] {
  const total = new Map<ErrorDistributionId, number>();
  members.forEach(({ distribution }, i) => {
    total.set(distribution, (total.get(distribution) ?? 0) + probabilities[i]!);
  });
  return [...total]
    .map(([id, probability]) => ({ id, probability, ...errorDistributions[id].fit(residuals) }))
    .sort((a, b) => b.probability - a.probability);
}

/** What the loss needs, lengths in the data's units. */
function parametersOf(
  { loss, parameters }: Candidate,
  residuals: Residuals,
  { points }: DistributionPosterior,
): Record<string, number> {
  if (loss === 'huber') {
    const delta = parameters.k! * robustDeviation(residuals);
    return { ...parameters, delta, share: shareWithin(residuals, delta) };
  }
  if (loss === 'log-cosh') return { scale: points.scale * fitSmooth(points, logisticShape).scale };
  if (loss === 'student-t')
    return { ...parameters, scale: points.scale * fitSmooth(points, studentTShape(parameters.nu!)).scale };
  return { ...parameters };
}

/** The share of the residuals no farther than this from their median: some libraries take it in place of δ. */
const shareWithin = ({ n, sorted, median }: Residuals, delta: number): number =>
  countBetween(sorted, median - delta, median + delta) / n;

/** Losses whose price is always shown, the recommended one besides. */
const shown = ({ loss, parameters: { nu, p } }: Candidate): boolean =>
  ['l2', 'l1', 'huber', 'log-cosh'].includes(loss) || nu === 5 || p === 1.5 || p === 4;

function prices(
  probabilities: Float64Array,
  chosen: number,
  residuals: Residuals,
  posterior: DistributionPosterior,
): LossPrice[] {
  return candidates
    .map((candidate, column) => ({ candidate, column }))
    .filter(({ candidate, column }) => column === chosen || shown(candidate))
    .map(({ candidate, column }) => ({
      id: candidate.loss,
      name: lossName(candidate.loss, candidate.parameters),
      parameters: parametersOf(candidate, residuals, posterior),
      expectedVarianceRatio: expectedPrice(probabilities, column),
    }))
    .sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}
