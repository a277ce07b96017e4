import { nearBest } from '../../../choice/decision-rule.ts';
import { poissonModel } from '../../../losses/counts/poisson.ts';
import { lossById } from '../../../losses/index.ts';
import { lossName } from '../../../losses/loss-name.ts';
import { gammaModel } from '../../../losses/positive/gamma.ts';
import { inverseGaussianModel } from '../../../losses/positive/inverse-gaussian.ts';
import { tweedieModel } from '../../../losses/positive/tweedie.ts';
import { representativeMeans } from '../../../numerics/quasi-likelihood.ts';
import { trigamma } from '../../../numerics/special/gamma.ts';
import type { RegressionSample } from '../../columns/sample/sample.ts';
import { type DrawnResiduals, drawResiduals } from '../../drawings/of-residuals.ts';
import { forPurpose } from '../../purpose/answer-target-purpose.ts';
import type { LossId, Report } from '../../report.ts';
import * as words from '../../words/answers/positive.ts';
import { hurdle } from '../../words/caveats/of-targets.ts';
import { conditionsOfVariance } from '../../words/conditions.ts';
import { answerTarget, type TargetChoice } from '../answer-target.ts';
import type { NonnegativeTarget } from '../examine-target.ts';
import { impossibleCaveat } from '../impossible-values.ts';
import { logLinkCaveat, logLinkFact } from '../possible-means.ts';
import { certainKind, type TargetKind } from '../recognize-task.ts';
import { defineTask } from '../task.ts';
import {
  type ComparedCandidate,
  compareCandidates,
  likelyValues,
  type VarianceCandidate,
} from '../variance-choice.ts';
import { positiveWords } from './positive-words.ts';
import { lognormalProbability, type RatioDistributions, ratioDistributions } from './ratio-distributions.ts';
import { tweedieDeviationOver } from './tweedie-deviation.ts';
import { dispersionOf, tweedieZeros, tweedieZerosPValue } from './tweedie-zeros.ts';
import { variancePower } from './variance-power.ts';

/** A simpler loss is preferred if it needs at most 3% more data than the best. */
const simplicityMargin = 1.03;

/**
 * From this many zeros on, their number is compared with Tweedie's: more than
 * expected call for a hurdle, others leave it open.
 */
const fewestZeros = 5;
const significant = 0.01;
const unsettled = 0.2;

const distributionOf: Partial<Record<LossId, string>> = {
  l2: 'normal',
  'squared-log': 'lognormal',
};

/**
 * Analyzes a positive target and its predicted means: the power k of variance ∝ mean^k selects among L2 (0), Poisson
 * (1), Tweedie (between 1 and 2, with exact zeros), Gamma or lognormal (2) and inverse Gaussian (3). The confidence
 * follows from k's standard error and from the data that each loss needs at these very means.
 */
export const analyzePositive = (
  sample: RegressionSample,
  settings: Report['settings'],
  kind: TargetKind = certainKind,
) => answerTarget(sample, settings, kind, (target) => choose(target, kind));

/** The task for targets that are never negative. */
export const positive = defineTask<RegressionSample, DrawnResiduals>({
  words: positiveWords,
  analyze: (sample, { settings, kind }) =>
    forPurpose('positive', analyzePositive(sample, settings, kind), settings.purpose),
  draw: drawResiduals,
});

function choose(
  target: NonnegativeTarget,
  { impossible, doubtful }: TargetKind,
): TargetChoice<Required<Pick<Report, 'positive'>>> {
  const { observed, means } = target;
  const errors = observed.map((y, row) => y - means[row]!);
  const power = variancePower(errors, means) ?? {
    power: 2,
    standardError: 1,
    interval: [0, 4],
  };
  const zeros = observed.reduce((sum, y) => (y === 0 ? sum + 1 : sum), 0);
  const distributions = zeros === 0 ? ratioDistributions(observed, means) : undefined;

  const worlds = likelyValues(power.power, power.standardError, 0).map((k) => (mean: number) => mean ** k);
  const byPower = compareCandidates(
    candidatesFor(power.power, zeros > 0 ? { errors, means } : undefined),
    worlds,
    representativeMeans(means),
  );
  const compared = distributions ? withLognormal(byPower, distributions) : byPower;
  const least = Math.min(...compared.map(({ varianceRatio }) => varianceRatio));
  const chosen = compared.find(({ varianceRatio }) => varianceRatio <= least * simplicityMargin)!;
  const lognormalIsLikelier = distributions && lognormalProbability(distributions) > 0.5;
  const found = zeros < fewestZeros ? undefined : tweedieZeros(observed, means, power);
  const tooMany = found && found.pValue < significant ? [hurdle(found)] : [];
  const zerosPValue = found ? tweedieZerosPValue(observed, means, power) : 1;
  return {
    summary: {
      positive: {
        variancePower: power.power,
        interval: [...power.interval],
        zeros,
        ...(distributions && {
          gammaLogLikelihood: distributions.gammaLogLikelihood,
          lognormalLogLikelihood: distributions.lognormalLogLikelihood,
        }),
      },
    },
    compared,
    chosen,
    basic: 'l2',
    distribution:
      chosen.id === 'gamma' && lognormalIsLikelier ? 'lognormal' : (distributionOf[chosen.id] ?? chosen.id),
    confidence: chosen.nearBest,
    doubtful: doubtful || zerosPValue < unsettled,
    conditions: conditionsOfVariance,
    ofData: {
      caveats: [...impossibleCaveat(impossible, 'positive'), ...logLinkCaveat(target), ...tooMany],
      facts: { zeros: { observed: zeros }, ...logLinkFact(target) },
    },
    caveats: [],
    words: (strength, purpose) =>
      words.answer(
        {
          power,
          distributions,
          compared,
          chosen,
          relative: relativeError(observed, means),
          ...(found && tooMany.length === 0 && { zeros: { ...found, match: zerosPValue >= significant } }),
        },
        strength,
        purpose,
      ),
  };
}

/** Simplest first. With exact zeros, only distributions that allow them. */
function candidatesFor(
  power: number,
  withZeros: { errors: Float64Array; means: Float64Array } | undefined,
): VarianceCandidate[] {
  const candidate = (id: LossId, variance: VarianceCandidate['variance']): VarianceCandidate => ({
    id,
    name: lossById(id).short,
    variance,
  });
  const squared = candidate('l2', () => 1);
  const poisson = candidate('poisson', poissonModel.variance);
  if (withZeros) {
    const { errors, means } = withZeros;
    const p = Number(Math.min(1.9, Math.max(1.1, power)).toFixed(2));
    const meanDeviation = tweedieDeviationOver(means, {
      power: p,
      dispersion: dispersionOf(errors, means, p),
    });
    const tweedie = {
      ...candidate('tweedie', (mean) => tweedieModel.variance(mean, { p })),
      name: lossName('tweedie', { p }),
      parameters: { p },
    };
    return [squared, { ...poisson, meanDeviation }, { ...tweedie, meanDeviation }];
  }
  return [
    squared,
    candidate('gamma', gammaModel.variance),
    poisson,
    candidate('inverse-gaussian', inverseGaussianModel.variance),
  ];
}

/**
 * Adds L2 on ln y, which has the same variance function as Gamma. If the ratios are lognormal, all other losses need
 * (e^σ² − 1)/σ² times as much data as it does; if they are Gamma with shape a, it needs a ψ′(a) times as much as Gamma.
 */
function withLognormal(
  compared: ComparedCandidate[],
  distributions: RatioDistributions,
): ComparedCandidate[] {
  const probability = lognormalProbability(distributions);
  const variance = distributions.lognormalSigma ** 2;
  const ifLognormal = Math.expm1(variance) / variance;
  const ifGamma = distributions.gammaShape * trigamma(distributions.gammaShape);
  const gamma = compared.find(({ id }) => id === 'gamma')!;
  return [
    ...compared.map((candidate) => ({
      ...candidate,
      varianceRatio: candidate.varianceRatio * ifLognormal ** probability,
      nearBest: candidate.nearBest * (ifLognormal > nearBest ? 1 - probability : 1),
    })),
    {
      id: 'squared-log',
      name: lossById('squared-log').short,
      variance: gamma.variance,
      varianceRatio: gamma.varianceRatio * ifGamma ** (1 - probability),
      nearBest: gamma.nearBest * (ifGamma > nearBest ? probability : 1),
    },
  ];
}

const relativeError = (observed: Float64Array, predicted: Float64Array): number =>
  Math.sqrt(observed.reduce((sum, y, row) => sum + (y / predicted[row]! - 1) ** 2, 0) / observed.length);
