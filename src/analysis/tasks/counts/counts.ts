import { ok, type Result } from '../../../data/problem.ts';
import { lossById } from '../../../losses/index.ts';
import { representativeMeans } from '../../../numerics/quasi-likelihood.ts';
import { conditionsOfVariance, soberly } from '../../checks/conditions.ts';
import type { RegressionSample } from '../../columns/sample.ts';
import type { CountsSummary, Report } from '../../report.ts';
import { number } from '../../words/format.ts';
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
  strengthFor,
  type VarianceCandidate,
} from '../variance-choice.ts';
import type { Ceiling } from './ceiling.ts';
import * as words from './counts-words.ts';
import {
  type Counts,
  cameronTrivedi,
  deanScore,
  overDispersed,
  pearsonDispersion,
  significant,
} from './dispersion.ts';
import { countZeros } from './zeros.ts';

export type CountsPart = TargetPart & Required<Pick<Report, 'counts'>>;

/** Milder over-dispersion calls for a second parameter only where that saves more than 3% of the data. */
const simplicityMargin = 1.03;

/** A target whose kind is certain. */
const certain: Pick<Kind, 'impossible' | 'doubtful' | 'ceiling'> = {
  impossible: { rows: [] },
  doubtful: false,
};

/**
 * Counts and their predicted means to the parts of the report: Poisson unless they vary clearly more, then negative
 * binomial (its α is Cameron and Trivedi's), or binomial where they are out of a known number. The confidence follows
 * from α's standard error and from what each loss costs on these very means.
 */
export function analyzeCounts(
  sample: RegressionSample,
  settings: Report['settings'],
  { impossible, doubtful, ceiling } = certain,
): Result<{ part: CountsPart; material: RegressionMaterial }> {
  const found = targetOf(sample, impossible);
  if (!found.ok) return found;
  const target = found.value;
  const { observed, means } = target;
  const n = observed.length;
  const counts: Counts = { n, observed, predicted: means };
  const choice = choose(counts, settings, ceiling);
  const { summary, chosen, priced } = choice;
  const confidence = cappedConfidence(Math.min(chosen.nearBest, certaintyOf(ceiling)), n);

  const examined = examineTarget(target, chosen.variance, settings);
  const zeros = countZeros(counts, chosen.id === 'negative-binomial' ? chosen.parameters!.alpha : 0);
  const data = dataFinding(
    target,
    [
      ...impossibleCaveat(impossible, 'counts'),
      ...(ceiling
        ? words.ceilingCaveat(ceiling.trials)
        : [...logLinkCaveat(target), ...words.zeroCaveat(zeros, nameOf(chosen))]),
    ],
    ceiling
      ? `counts out of ${ceiling.trials}`
      : `${zeros.observed} zeros, ${number(zeros.expected, 3)} expected`,
  );
  const findings = [data, ...examined.findings];
  const caveats = [
    ...findings.flatMap((finding) => finding.caveats),
    ...(ceiling ? [] : words.underDispersedCaveat(summary)),
  ];
  const { strength, qualified } = soberly(
    strengthFor(confidence, n, doubtful),
    caveats,
    conditionsOfCounts(ceiling),
  );
  const part: CountsPart = {
    sample: examined.sample,
    tests: examined.tests,
    checks: findings.map(({ check }) => check),
    losses: asPrices(priced, n),
    counts: summary,
    recommendation: qualified({
      loss: chosen.id,
      basic: ceiling ? 'cross-entropy' : 'l2',
      distribution: chosen.id,
      strength,
      parameters: chosen.parameters ?? {},
      confidence,
      headline: words.headline(choice, strength),
      reasons: words.reasons(choice),
      wouldChange: words.wouldChange(chosen.id),
      caveats,
    }),
  };
  return ok({ part, material: { ...target, pearson: examined.pearson } });
}

/** Of counts out of a known number rather than a bounded score, at equal prior odds. */
const certaintyOf = (ceiling?: Ceiling): number =>
  ceiling ? 1 / (1 + Math.exp(-ceiling.logLikelihoodGain)) : 1;

const nameOf = ({ id }: PricedCandidate): string => (id === 'poisson' ? 'Poisson' : 'negative binomial');

/** The binomial likelihood knows the limit that the caveat names. */
function conditionsOfCounts(ceiling?: Ceiling) {
  const { bounded, ...rest } = conditionsOfVariance;
  return ceiling ? rest : conditionsOfVariance;
}

/** What the counts' variance says, and the loss of least price under it; the simpler one where it hardly costs. */
function choose(counts: Counts, settings: Report['settings'], ceiling?: Ceiling): words.CountsChoice {
  const quadratic = cameronTrivedi(counts);
  const alpha = Math.max(0, quadratic.alpha);
  const summary: CountsSummary = {
    dispersion: pearsonDispersion(counts, settings.inSampleParameters),
    dean: deanScore(counts),
    cameronTrivedi: quadratic,
    zeros: { ...countZeros(counts), expectedNegativeBinomial: countZeros(counts, alpha).expected },
  };
  const poisson: VarianceCandidate = named('poisson', (mean) => mean);
  const negativeBinomial: VarianceCandidate = {
    ...named('negative-binomial', (mean) => mean + alpha * mean * mean),
    parameters: { alpha },
  };
  const squared = named('l2', () => 1);
  const means = representativeMeans(counts.predicted);
  if (ceiling) {
    const { trials } = ceiling;
    const binomial = {
      ...named('binomial', (mean) => Math.max(0.01, mean * (1 - mean / trials))),
      parameters: { trials },
    };
    const priced = priceCandidates([binomial, poisson, squared], [binomial.variance], means);
    return { summary, priced, chosen: priced[0]! };
  }
  const worlds = likelyValues(quadratic.alpha, quadratic.standardError, 0).map(
    (value) => (mean: number) => mean + value * mean * mean,
  );
  const priced = priceCandidates([poisson, negativeBinomial, squared], worlds, means);
  const [simple, dispersed] = priced as [PricedCandidate, PricedCandidate];
  const needed = alpha > 0 && exceedsPoisson(summary, simple.price / dispersed.price);
  return { summary, priced, chosen: needed ? dispersed : simple };
}

const named = (
  id: 'poisson' | 'negative-binomial' | 'binomial' | 'l2',
  variance: VarianceCandidate['variance'],
): VarianceCandidate => ({ id, name: lossById(id).short, variance });

/** Whether the counts vary more than a Poisson distribution allows: beyond chance, and by enough to matter. */
const exceedsPoisson = (
  { dispersion, dean, cameronTrivedi }: CountsSummary,
  priceOfPoisson: number,
): boolean =>
  Math.min(dean.pValue, cameronTrivedi.pValue) < significant &&
  dispersion > 1 &&
  (dispersion > overDispersed || priceOfPoisson > simplicityMargin);
