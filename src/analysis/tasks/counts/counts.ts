import { ok, type Result } from '../../../data/problem.ts';
import { lossById } from '../../../losses/index.ts';
import { representativeMeans } from '../../../numerics/quasi-likelihood.ts';
import { conditionsOfVariance, soberly } from '../../checks/conditions.ts';
import type { RegressionSample } from '../../columns/sample.ts';
import type { CountsSummary, Recommendation, Report } from '../../report.ts';
import { number, pValue } from '../../words/format.ts';
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
import { type Counts, cameronTrivedi, deanScore, pearsonDispersion } from './dispersion.ts';
import { countZeros, type ZeroCount } from './zeros.ts';

export type CountsPart = TargetPart & Required<Pick<Report, 'counts'>>;
type Caveat = Recommendation['caveats'][number];

const firm = 0.01;
/** Between these Poisson's intervals are off by less than a quarter either way. */
const underDispersed = 0.8;
const overDispersed = 1.5;
/** Milder over-dispersion calls for a second parameter only where that saves more than 3 % of the data. */
const simplicityMargin = 1.03;

/**
 * Counts and their predicted means to the parts of the report: Poisson unless they vary clearly more, then negative
 * binomial. Its α is Cameron and Trivedi's; how sure the choice is follows from α's standard error and from what each
 * loss costs on these very means.
 */
export function analyzeCounts(
  sample: RegressionSample,
  settings: Report['settings'],
  { impossible, doubtful }: Pick<Kind, 'impossible' | 'doubtful'> = {
    impossible: { rows: [] },
    doubtful: false,
  },
): Result<{ part: CountsPart; material: RegressionMaterial }> {
  const found = targetOf(sample, impossible);
  if (!found.ok) return found;
  const target = found.value;
  const { observed, means } = target;
  const n = observed.length;
  const counts: Counts = { n, observed, predicted: means };
  const quadratic = cameronTrivedi(counts);
  const alpha = Math.max(0, quadratic.alpha);
  const zeros = countZeros(counts);
  const zerosIfOverDispersed = countZeros(counts, alpha);
  const summary: CountsSummary = {
    dispersion: pearsonDispersion(counts, settings.inSampleParameters),
    dean: deanScore(counts),
    cameronTrivedi: quadratic,
    zeros: { ...zeros, expectedNegativeBinomial: zerosIfOverDispersed.expected },
  };
  const candidates: VarianceCandidate[] = [
    { id: 'poisson', name: lossById('poisson').short, variance: (mean) => mean },
    {
      id: 'negative-binomial',
      name: lossById('negative-binomial').short,
      variance: (mean) => mean + alpha * mean * mean,
      parameters: { alpha },
    },
    { id: 'l2', name: lossById('l2').short, variance: () => 1 },
  ];
  const worlds = likelyValues(quadratic.alpha, quadratic.standardError, 0).map(
    (value) => (mean: number) => mean + value * mean * mean,
  );
  const priced = priceCandidates(candidates, worlds, representativeMeans(means));
  const [poisson, negativeBinomial] = priced as [PricedCandidate, PricedCandidate];
  const chosen =
    alpha > 0 && exceedsPoisson(summary, poisson.price / negativeBinomial.price) ? negativeBinomial : poisson;
  const confidence = cappedConfidence(chosen.nearBest, n);

  const examined = examineTarget(target, chosen.variance, settings);
  const excess =
    chosen === poisson ? zeroCaveat(zeros, 'Poisson') : zeroCaveat(zerosIfOverDispersed, 'negative binomial');
  const data = dataFinding(
    target,
    [...impossibleCaveat(impossible, 'counts'), ...logLinkCaveat(target), ...(excess ? [excess] : [])],
    `${zeros.observed} zeros, ${number(chosen === poisson ? zeros.expected : summary.zeros.expectedNegativeBinomial, 3)} expected`,
  );
  const findings = [data, ...examined.findings];
  const caveats = [...findings.flatMap((finding) => finding.caveats), ...lessThanPoisson(summary)];
  const { strength, qualified } = soberly(
    strengthFor(confidence, n, doubtful),
    caveats,
    conditionsOfVariance,
  );
  const part: CountsPart = {
    sample: examined.sample,
    tests: examined.tests,
    checks: findings.map(({ check }) => check),
    losses: asPrices(priced),
    counts: summary,
    recommendation: qualified({
      loss: chosen.id,
      basic: 'l2',
      distribution: chosen.id,
      strength,
      parameters: chosen.parameters ?? {},
      confidence,
      headline: headline(summary, strength, chosen === poisson, alpha),
      reasons: reasons(summary, priced, chosen),
      wouldChange:
        chosen === poisson
          ? `Counts that vary over ${overDispersed} times as much as a Poisson distribution allows (negative binomial), or many more zeros (a hurdle or zero-inflated distribution).`
          : 'Predictions that explain the excess variation (Poisson), or many more zeros (a hurdle or zero-inflated distribution).',
      caveats,
    }),
  };
  return ok({ part, material: { ...target, pearson: examined.pearson } });
}

/** Whether the counts vary more than a Poisson distribution allows: beyond chance, and by enough to matter. */
const exceedsPoisson = (
  { dispersion, dean, cameronTrivedi }: CountsSummary,
  priceOfPoisson: number,
): boolean =>
  Math.min(dean.pValue, cameronTrivedi.pValue) < firm &&
  dispersion > 1 &&
  (dispersion > overDispersed || priceOfPoisson > simplicityMargin);

const headline = (
  { dispersion }: CountsSummary,
  strength: Recommendation['strength'],
  poisson: boolean,
  alpha: number,
): string =>
  `${verb[strength]} ${
    poisson
      ? `Poisson deviance: these are counts that vary ${dispersion < underDispersed ? 'no more than' : 'about as'} a Poisson distribution says`
      : `the negative binomial likelihood (α = ${number(alpha, 2)}): these counts vary ${number(dispersion, 2)} times as much as a Poisson distribution allows`
  }`;

function reasons(
  { dispersion, dean, cameronTrivedi: { alpha, standardError } }: CountsSummary,
  priced: readonly PricedCandidate[],
  chosen: PricedCandidate,
): string[] {
  return [
    'The target counts: whole numbers from 0, predicted by positive means. The spread of a count grows with its mean, so neither L2 nor L1 is its likelihood.',
    `Dispersion ${number(dispersion, 3)}, where a Poisson distribution has 1 (Dean’s z ${number(dean.statistic, 3)}, p ${pValue(dean.pValue)} of an excess); in variance = μ + α μ², α = ${number(alpha, 2)} ± ${number(standardError, 2)}.`,
    ...(chosen.id === 'poisson' && dispersion > 1 && dean.pValue < firm
      ? [
          `The counts vary a little more than a Poisson distribution says: that costs Poisson deviance next to nothing, but its standard errors should be multiplied by √${number(dispersion, 3)}.`,
        ]
      : []),
    pricesInWords(priced, chosen),
    'Poisson, negative binomial and L2 all estimate the mean. L1 estimates the median, which for small counts is a whole number, often 0.',
  ];
}

function zeroCaveat(
  { observed, expected, statistic, pValue: p }: ZeroCount,
  distribution: string,
): Caveat | undefined {
  if (statistic < 0 || p > firm || observed < 1.2 * expected || observed < 5) return undefined;
  return {
    id: 'zero-inflated',
    text: `${observed} zeros where the ${distribution} distribution expects ${number(expected, 3)} (p ${pValue(p)}): some zeros may have a cause of their own.`,
    advice:
      'Model whether there is any in a first step (binary cross-entropy) and how many in a second (hurdle), or use a zero-inflated likelihood.',
  };
}

function lessThanPoisson({ dispersion, dean }: CountsSummary): Caveat[] {
  if (dispersion >= underDispersed || 1 - dean.pValue >= firm) return [];
  return [
    {
      id: 'under-dispersed',
      text: `The counts vary less than a Poisson distribution says (dispersion ${number(dispersion, 2)}, Dean’s z ${number(dean.statistic, 3)}).`,
      advice:
        'Poisson deviance still finds the means, with intervals that are too wide. If each count has an upper limit, use the binomial likelihood; otherwise Conway–Maxwell–Poisson.',
    },
  ];
}
