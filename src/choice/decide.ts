import type {
  DistributionEvidence,
  Evidence,
  LossPrice,
  LossUse,
  Recommendation,
  Report,
} from '../analysis/report.ts';
import { type ErrorDistributionId, errorDistributions } from '../distributions/error-distributions.ts';
import { fitSmooth } from '../distributions/fitting/smooth.ts';
import { logisticShape } from '../distributions/heavy-tailed/logistic.ts';
import { studentTShape } from '../distributions/heavy-tailed/student-t.ts';
import { powerInterval } from '../distributions/symmetric/generalized-normal.ts';
import { lossName } from '../losses/loss-name.ts';
import { huberK } from '../losses/robust/huber.ts';
import { countBetween } from '../numerics/count-between.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { robustDeviation } from '../numerics/robust-deviation.ts';
import { exactLimit } from '../numerics/standardized-points.ts';
import { type Asymmetry, asymmetryOf, isSkewed } from './asymmetry.ts';
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
import { coarsened, type DistributionPosterior, distributionPosterior } from './posterior.ts';
import { anotherIsBetter } from './sandwich.ts';

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
  asymmetry: Asymmetry;
  /** Probability that the errors are of two groups of different variance. */
  hiddenGroups: number;
  /** How it was computed, where that depends on the number of residuals: one sentence each. */
  methods: string[];
}

/**
 * Which loss do these residuals call for? The loss of least posterior expected log-variance over 45 error distributions, or a
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
  const cautious = coarsened(posterior.logMarginals, n);
  const asymmetry = asymmetryOf(residuals);
  const byDistribution = strengthOf(cautious, chosen, n);
  // Skewed errors have several centers, and the one that is estimated best need not be the one that is wanted.
  const strength =
    byDistribution === 'strong' && (isSkewed(asymmetry) || anotherIsBetter(candidate, posterior.points))
      ? 'leaning'
      : byDistribution;
  const moreRows = strength === 'undecided' ? rowsToSettle(posterior, n) : undefined;
  const byFamily = distributionEvidence(residuals, probabilities);
  return {
    recommendation: {
      loss: candidate.loss,
      basic: pair.normal.probability >= 0.5 ? 'l2' : 'l1',
      distribution: distributionOf[candidate.loss] ?? byFamily[0]!.id,
      strength,
      parameters: parametersOf(candidate, residuals, posterior),
      confidence: confidenceIn(cautious, chosen, n),
      ...(moreRows !== undefined && { moreRows }),
    },
    comparison: { normal: evidence(pair.normal), laplace: evidence(pair.laplace) },
    families: byFamily,
    losses: prices(chosen, residuals, posterior, cautious),
    asymmetry,
    hiddenGroups: probabilityOfGroups(cautious),
    shape: powerInterval(residuals),
    methods: [
      n > exactLimit
        ? 'Normal and Laplace were weighed on the residuals themselves, the other distributions on a histogram of 1023 bins.'
        : 'All distributions were weighed on the residuals themselves.',
    ],
  };
}

const evidence = ({ logLikelihood, probability }: PairEvidence): Evidence => ({ logLikelihood, probability });

/** On real residuals more than this never came true (docs/validation.md): few of them follow a member exactly. */
export const displayCap = (n: number): number => (n < 50 ? 0.9 : n < 300 ? 0.92 : 0.98);

const confidenceIn = (cautious: Float64Array, column: number, n: number): number =>
  Math.min(probabilityNearBest(cautious, column), displayCap(n));

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

/** From this share of the wider part on, a contaminated distribution is two groups rather than a few outliers. */
const leastShareOfGroup = 0.2;

const probabilityOfGroups = (probabilities: Float64Array): number =>
  members.reduce(
    (sum, { shape }, i) => sum + ((shape.share ?? 0) >= leastShareOfGroup ? probabilities[i]! : 0),
    0,
  );

/** The negative log-likelihood of the most probable distribution, its scale with it: for intervals. */
export function likelihoodOf({ families, losses }: Decision): LossUse {
  const [{ id, parameters }] = families as [DistributionEvidence];
  const at = (loss: LossUse['loss'], ...names: string[]): LossUse => ({
    loss,
    parameters: Object.fromEntries(names.map((name) => [name, parameters[name]!])),
  });
  switch (id) {
    case 'normal':
    case 'split-normal':
      return at('gaussian-nll');
    case 'laplace':
      return at('laplace-nll');
    case 'logistic':
      return at('log-cosh', 'scale');
    case 'generalized-normal':
      return at('lp', 'p');
    case 'asymmetric-laplace':
      return at('quantile', 'tau');
    case 'student-t':
      return at('student-t-nll', 'nu');
    default:
      return {
        loss: 'student-t-nll',
        parameters: { nu: losses.find(({ id: loss }) => loss === 'student-t')?.parameters?.nu ?? 3 },
      };
  }
}

/** Huber's k, and its δ in the data's units beside the share of the residuals within it. */
export function huberParameters(residuals: Residuals): Record<string, number> {
  const delta = huberK * robustDeviation(residuals);
  return { k: huberK, delta, share: shareWithin(residuals, delta) };
}

/** What the loss needs, lengths in the data's units. */
function parametersOf(
  { loss, parameters }: Candidate,
  residuals: Residuals,
  { points }: DistributionPosterior,
): Record<string, number> {
  if (loss === 'huber') return huberParameters(residuals);
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
  chosen: number,
  residuals: Residuals,
  posterior: DistributionPosterior,
  cautious: Float64Array,
): LossPrice[] {
  return candidates
    .map((candidate, column) => ({ candidate, column }))
    .filter(({ candidate, column }) => column === chosen || shown(candidate))
    .map(({ candidate, column }) => ({
      id: candidate.loss,
      name: lossName(candidate.loss, candidate.parameters),
      parameters: parametersOf(candidate, residuals, posterior),
      expectedVarianceRatio: expectedPrice(posterior.probabilities, column),
      confidence: confidenceIn(cautious, column, residuals.n),
    }))
    .sort((a, b) => a.expectedVarianceRatio - b.expectedVarianceRatio);
}
