import trigamma from '@stdlib/math-base-special-trigamma';
import { nearBest } from '../../../choice/decision-rule.ts';
import { ok, type Result } from '../../../data/problem.ts';
import { lossById } from '../../../losses/index.ts';
import { representativeMeans } from '../../../numerics/quasi-likelihood.ts';
import { conditionsOfVariance, soberly } from '../../checks/conditions.ts';
import type { RegressionSample } from '../../columns/sample.ts';
import type { LossId, Report } from '../../report.ts';
import { count, number } from '../../words/format.ts';
import { verb } from '../../words/verb.ts';
import { dataFinding, examineTarget, type TargetPart, targetOf } from '../examine-target.ts';
import { impossibleCaveat } from '../impossible-values.ts';
import { logLinkCaveat } from '../possible-means.ts';
import type { Kind } from '../recognize-task.ts';
import type { RegressionMaterial } from '../regression/regression.ts';
import {
  asPrices,
  cappedConfidence,
  likelyValues,
  type PricedCandidate,
  priceCandidates,
  pricesInWords,
  strengthFor,
  type VarianceCandidate,
} from '../variance-choice.ts';
import { type RatioDistributions, ratioDistributions } from './ratio-distributions.ts';
import { hurdleCaveat, tweedieZerosPValue } from './tweedie-zeros.ts';
import { type VariancePower, variancePower } from './variance-power.ts';

export type PositivePart = TargetPart & Required<Pick<Report, 'positive'>>;

/** A normal distribution with a larger relative error reaches clearly below zero (3.3 standard deviations). */
const relativeErrorOfNormal = 0.3;
/** A simpler loss is kept while it needs at most 3% more data than the best. */
const simplicityMargin = 1.03;

/** Zeros are compared with Tweedie's from this many on; they call for a hurdle, or leave it open. */
const fewestZeros = 5;
const significant = 0.01;
const unsettled = 0.2;

const distributionOf: Partial<Record<LossId, string>> = {
  l2: 'normal',
  'squared-log': 'lognormal',
};

/**
 * A positive target and its predicted means to the parts of the report: the power k of variance ∝ mean^k picks among
 * L2 (0), Poisson (1), Tweedie (between 1 and 2, with exact zeros), Gamma or lognormal (2) and inverse Gaussian (3). How
 * sure the choice is follows from k's standard error and from what each loss costs on these very means.
 */
export function analyzePositive(
  sample: RegressionSample,
  settings: Report['settings'],
  { impossible, doubtful }: Pick<Kind, 'impossible' | 'doubtful'> = {
    impossible: { rows: [] },
    doubtful: false,
  },
): Result<{ part: PositivePart; material: RegressionMaterial }> {
  const found = targetOf(sample, impossible);
  if (!found.ok) return found;
  const target = found.value;
  const { observed, means } = target;
  const n = observed.length;
  const errors = observed.map((y, row) => y - means[row]!);
  const power = variancePower(errors, means) ?? {
    power: 2,
    standardError: 1,
    interval: [0, 4],
  };
  const zeros = observed.reduce((sum, y) => (y === 0 ? sum + 1 : sum), 0);
  const distributions = zeros === 0 ? ratioDistributions(observed, means) : undefined;

  const worlds = likelyValues(power.power, power.standardError, 0).map((k) => (mean: number) => mean ** k);
  const byPower = priceCandidates(candidatesFor(power.power, zeros), worlds, representativeMeans(means));
  const priced = distributions ? withLognormal(byPower, distributions) : byPower;
  const least = Math.min(...priced.map(({ price }) => price));
  const chosen = priced.find(({ price }) => price <= least * simplicityMargin)!;
  const confidence = cappedConfidence(chosen.nearBest, n);
  const distribution =
    chosen.id === 'gamma' && distributions && lognormalProbability(distributions) > 0.5
      ? 'lognormal'
      : (distributionOf[chosen.id] ?? chosen.id);

  const zerosPValue = zeros < fewestZeros ? 1 : tweedieZerosPValue(observed, means, power);
  const hurdle = zerosPValue < significant ? [hurdleCaveat(zeros, n, zerosPValue)] : [];
  const examined = examineTarget(target, chosen.variance, settings);
  const data = dataFinding(
    target,
    [...impossibleCaveat(impossible, 'positive'), ...logLinkCaveat(target), ...hurdle],
    zeros > 0 ? count(zeros, 'exact zero') : 'all values above zero',
  );
  const findings = [data, ...examined.findings];
  const caveats = findings.flatMap((finding) => finding.caveats);
  const { strength, qualified } = soberly(
    strengthFor(confidence, n, doubtful || zerosPValue < unsettled),
    caveats,
    conditionsOfVariance,
  );
  const part: PositivePart = {
    sample: examined.sample,
    tests: examined.tests,
    checks: findings.map(({ check }) => check),
    losses: asPrices(priced, n),
    positive: {
      variancePower: power.power,
      interval: [...power.interval],
      zeros,
      ...(distributions && {
        gammaLogLikelihood: distributions.gammaLogLikelihood,
        lognormalLogLikelihood: distributions.lognormalLogLikelihood,
      }),
    },
    recommendation: qualified({
      loss: chosen.id,
      basic: 'l2',
      distribution,
      strength,
      parameters: chosen.parameters ?? {},
      confidence,
      headline: `${verb[strength]} ${inSentence(chosen)}: the errors grow with the prediction, ${chosen.id === 'l2' ? 'but too little to matter' : `with variance ∝ mean^${number(power.power, 2)}`}`,
      reasons: reasons(power, distributions, priced, chosen, relativeError(observed, means)),
      wouldChange:
        'Errors of the same size at all predictions (MSE), a target that can be negative, or a need for the median instead of the mean (MAE on ln y).',
      caveats,
    }),
  };
  return ok({ part, material: { ...target, pearson: examined.pearson } });
}

/** `Gamma deviance`, `Tweedie deviance (p = 1.5)`, `MSLE (L2 on the log)`. */
function inSentence({ id, name, parameters }: PricedCandidate): string {
  if (id === 'l2' || id === 'squared-log') return name;
  return `${lossById(id).name}${parameters?.p === undefined ? '' : ` (p = ${parameters.p})`}`;
}

/** Simplest first. With exact zeros only distributions that allow them. */
function candidatesFor(power: number, zeros: number): VarianceCandidate[] {
  const candidate = (id: LossId & Parameters<typeof lossById>[0], p: number): VarianceCandidate => ({
    id,
    name: lossById(id).short,
    variance: (mean) => mean ** p,
  });
  if (zeros > 0) {
    const p = Number(Math.min(1.9, Math.max(1.1, power)).toFixed(2));
    const tweedie = { ...candidate('tweedie', p), name: `Tweedie (p = ${p})`, parameters: { p } };
    return [candidate('l2', 0), candidate('poisson', 1), tweedie];
  }
  return [
    candidate('l2', 0),
    candidate('gamma', 2),
    candidate('poisson', 1),
    candidate('inverse-gaussian', 3),
  ];
}

/** Of lognormal rather than Gamma ratios, at equal prior odds. */
const lognormalProbability = ({ gammaLogLikelihood, lognormalLogLikelihood }: RatioDistributions): number =>
  1 / (1 + Math.exp(gammaLogLikelihood - lognormalLogLikelihood));

/**
 * Adds L2 on ln y, which has the same variance function as Gamma. If the ratios are lognormal, all others need
 * (e^σ² − 1)/σ² times as much data as it does; if they are Gamma with shape a, it needs a ψ′(a) times as much as Gamma.
 */
function withLognormal(priced: PricedCandidate[], distributions: RatioDistributions): PricedCandidate[] {
  const probability = lognormalProbability(distributions);
  const variance = distributions.lognormalSigma ** 2;
  const ifLognormal = Math.expm1(variance) / variance;
  const ifGamma = distributions.gammaShape * trigamma(distributions.gammaShape);
  const gamma = priced.find(({ id }) => id === 'gamma')!;
  return [
    ...priced.map((candidate) => ({
      ...candidate,
      price: candidate.price * ifLognormal ** probability,
      nearBest: candidate.nearBest * (ifLognormal > nearBest ? 1 - probability : 1),
    })),
    {
      id: 'squared-log',
      name: lossById('squared-log').short,
      variance: gamma.variance,
      price: gamma.price * ifGamma ** (1 - probability),
      nearBest: gamma.nearBest * (ifGamma > nearBest ? probability : 1),
    },
  ];
}

const relativeError = (observed: Float64Array, predicted: Float64Array): number =>
  Math.sqrt(observed.reduce((sum, y, row) => sum + (y / predicted[row]! - 1) ** 2, 0) / observed.length);

function reasons(
  { power, interval }: VariancePower,
  distributions: RatioDistributions | undefined,
  priced: readonly PricedCandidate[],
  chosen: PricedCandidate,
  relative: number,
): string[] {
  return [
    `The variance is proportional to the mean to the power ${number(power, 2)} (95% interval ${number(interval[0], 2)} to ${number(interval[1], 2)}). The power is 0 for MSE (L2), 1 for Poisson, 2 for Gamma and lognormal, 3 for inverse Gaussian.`,
    `The relative error is ${Math.round(100 * relative)}%${relative > relativeErrorOfNormal ? ': a normal distribution that wide would include negative values, which this target never has' : ''}.`,
    ...(distributions
      ? [
          `For the ratios observed / predicted, ${lognormalProbability(distributions) > 0.5 ? 'a lognormal' : 'a Gamma'} distribution is more likely (log-likelihoods: Gamma ${number(distributions.gammaLogLikelihood, 5)}, lognormal ${number(distributions.lognormalLogLikelihood, 5)}).`,
        ]
      : []),
    pricesInWords(priced, chosen),
    chosen.id === 'squared-log'
      ? 'MSE on ln y estimates the median of y (its geometric mean): multiply by e^(σ²/2) where means are needed, or use Gamma deviance.'
      : 'This loss estimates the mean. MAE (L1) would estimate the median, which is lower for a target skewed to the right.',
  ];
}
