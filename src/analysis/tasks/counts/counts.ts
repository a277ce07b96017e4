import { negativeBinomialModel } from '../../../losses/counts/negative-binomial.ts';
import { poissonModel } from '../../../losses/counts/poisson.ts';
import { lossById } from '../../../losses/index.ts';
import { logitLinkOf, representativeMeans } from '../../../numerics/quasi-likelihood.ts';
import type { RegressionSample } from '../../columns/sample/sample.ts';
import { type DrawnResiduals, drawResiduals } from '../../drawings/of-residuals.ts';
import { drawRootogram } from '../../drawings/rootogram.ts';
import { forPurpose } from '../../purpose/answer-target-purpose.ts';
import type { Caveat, Report } from '../../report.ts';
import * as words from '../../words/answers/counts.ts';
import { outOf } from '../../words/caveats/of-limits.ts';
import { manyZeros, underDispersed as underDispersedInWords } from '../../words/caveats/of-targets.ts';
import { conditionsOfVariance } from '../../words/conditions.ts';
import { answerTarget } from '../answer-target.ts';
import { impossibleCaveat } from '../impossible-values.ts';
import { logLinkCaveat, logLinkFact } from '../possible-means.ts';
import { certainKind, type TargetKind } from '../recognize-task.ts';
import type { CountsSummary } from '../target-summaries.ts';
import { defineTask } from '../task.ts';
import {
  type ComparedCandidate,
  compareCandidates,
  likelyValues,
  type VarianceCandidate,
} from '../variance-choice.ts';
import { type Ceiling, insideOf } from './ceiling.ts';
import { countsWords } from './counts-words.ts';
import {
  type Counts,
  cameronTrivedi,
  deanScore,
  overDispersed,
  pearsonDispersion,
  significant,
  underDispersed,
} from './dispersion.ts';
import { binomialDeviation, countDeviation } from './mean-deviation.ts';
import { countZeros, type ZeroCount } from './zeros.ts';

/** Milder overdispersion justifies a second parameter only if it saves more than 3% of the data. */
const simplicityMargin = 1.03;

/**
 * Analyzes counts and their predicted means: Poisson unless they clearly vary more, then negative binomial (with α from
 * Cameron and Trivedi's regression), or binomial if they are out of a known number. The confidence follows from α's
 * standard error and from the data that each loss needs at these very means.
 */
export const analyzeCounts = (
  sample: RegressionSample,
  settings: Report['settings'],
  kind: TargetKind = certainKind,
) =>
  answerTarget(sample, settings, kind, (target) => {
    const { ceiling } = kind;
    const counts: Counts = { n: target.observed.length, observed: target.observed, predicted: target.means };
    const choice = choose(counts, settings, ceiling);
    const { summary, chosen, compared } = choice;
    const zeros = countZeros(counts, chosen.id === 'negative-binomial' ? chosen.parameters!.alpha : 0);
    return {
      summary: { counts: summary },
      compared,
      chosen,
      basic: ceiling ? ('cross-entropy' as const) : ('l2' as const),
      distribution: chosen.id,
      confidence: Math.min(chosen.nearBest, certaintyOf(ceiling)),
      doubtful: kind.doubtful,
      conditions: conditionsOfCounts(ceiling),
      ofData: {
        caveats: [
          ...impossibleCaveat(kind.impossible, 'counts'),
          ...(ceiling
            ? [outOf({ trials: ceiling.trials })]
            : [...logLinkCaveat(target), ...zeroCaveat(zeros, nameOf(chosen))]),
        ],
        facts: ceiling
          ? { countsOutOf: ceiling.trials }
          : { zeros: { observed: zeros.observed, expected: zeros.expected }, ...logLinkFact(target) },
      },
      caveats: ceiling ? [] : underDispersedCaveat(summary),
      words: (strength, purpose) => ({
        headline: words.headline(choice, strength),
        reasons: words.reasons(choice, purpose),
        wouldChange: words.wouldChange(chosen.id),
      }),
    };
  });

/** The task of counted targets. */
export const counts = defineTask<RegressionSample, DrawnResiduals>({
  words: countsWords,
  analyze: (sample, { settings, kind }) =>
    forPurpose('counts', analyzeCounts(sample, settings, kind), settings.purpose),
  draw: (material, report) => ({
    ...drawResiduals(material, report),
    ...drawZeros(material, report),
  }),
});

/** The observed and the expected number of rows for each count. */
function drawZeros({ cleaned: { observed, predicted } }: DrawnResiduals, report: Report) {
  if (!observed || !predicted) return {};
  // α of the negative binomial distribution if that is recommended; 0 means Poisson.
  const alpha =
    report.recommendation.distribution === 'negative-binomial'
      ? Math.max(0, report.counts!.cameronTrivedi.alpha)
      : 0;
  return { rootogram: drawRootogram(observed, predicted, alpha) };
}

/** Probability of counts out of a known number rather than a bounded score, at equal prior odds. */
const certaintyOf = (ceiling?: Ceiling): number =>
  ceiling ? 1 / (1 + Math.exp(-ceiling.logLikelihoodGain)) : 1;

const nameOf = ({ id }: ComparedCandidate): string => (id === 'poisson' ? 'Poisson' : 'negative binomial');

/** Excess zeros matter if they are beyond chance, a fifth more than expected, and not just a few. */
const zerosThatMatter = 1.2;
const fewestZeros = 5;

function zeroCaveat({ observed, expected, statistic, pValue }: ZeroCount, distribution: string): Caveat[] {
  const tooFew = observed < zerosThatMatter * expected || observed < fewestZeros;
  if (statistic < 0 || pValue > significant || tooFew) return [];
  return [manyZeros({ observed, expected, pValue, distribution })];
}

function underDispersedCaveat({ dispersion, dean }: CountsSummary): Caveat[] {
  if (dispersion >= underDispersed || 1 - dean.pValue >= significant) return [];
  return [underDispersedInWords({ dispersion, statistic: dean.statistic })];
}

/** The binomial likelihood accounts for the limit that the caveat names. */
function conditionsOfCounts(ceiling?: Ceiling) {
  const { bounded, ...rest } = conditionsOfVariance;
  return ceiling ? rest : conditionsOfVariance;
}

/** The loss that needs the least data under the counts' variance; a simpler one if it needs hardly more. */
function choose(counts: Counts, settings: Report['settings'], ceiling?: Ceiling): words.CountsChoice {
  const quadratic = cameronTrivedi(counts);
  const alpha = Math.max(0, quadratic.alpha);
  const summary: CountsSummary = {
    dispersion: pearsonDispersion(counts, settings.inSampleParameters),
    dean: deanScore(counts),
    cameronTrivedi: quadratic,
    zeros: { ...countZeros(counts), expectedNegativeBinomial: countZeros(counts, alpha).expected },
  };
  const poisson: VarianceCandidate = {
    ...named('poisson', poissonModel.variance),
    meanDeviation: (mean) => countDeviation(mean, 0),
  };
  const negativeBinomial: VarianceCandidate = {
    ...named('negative-binomial', (mean) => negativeBinomialModel.variance(mean, { alpha })),
    meanDeviation: (mean) => countDeviation(mean, alpha),
    parameters: { alpha },
  };
  const squared = named('l2', () => 1);
  const means = representativeMeans(counts.predicted);
  if (ceiling) {
    const { trials } = ceiling;
    const binomial = {
      ...named('binomial', (mean) => Math.max(0.01, mean * (1 - mean / trials))),
      meanDeviation: (mean: number) => binomialDeviation(insideOf(trials, mean), trials),
      parameters: { trials },
    };
    const compared = compareCandidates(
      [binomial, poisson, squared],
      [binomial.variance],
      means.map((mean) => insideOf(trials, mean)),
      logitLinkOf(trials),
    );
    return { summary, compared, chosen: compared[0]! };
  }
  const worlds = likelyValues(quadratic.alpha, quadratic.standardError, 0).map(
    (value) => (mean: number) => negativeBinomialModel.variance(mean, { alpha: value }),
  );
  const compared = compareCandidates([poisson, negativeBinomial, squared], worlds, means);
  const [simple, dispersed] = compared as [ComparedCandidate, ComparedCandidate];
  const needed = alpha > 0 && exceedsPoisson(summary, simple.varianceRatio / dispersed.varianceRatio);
  return { summary, compared, chosen: needed ? dispersed : simple };
}

const named = (
  id: 'poisson' | 'negative-binomial' | 'binomial' | 'l2',
  variance: VarianceCandidate['variance'],
): VarianceCandidate => ({ id, name: lossById(id).short, variance });

/** Whether the counts vary more than a Poisson distribution allows: beyond chance, and enough to matter. */
const exceedsPoisson = (
  { dispersion, dean, cameronTrivedi }: CountsSummary,
  ratioOfPoisson: number,
): boolean =>
  Math.min(dean.pValue, cameronTrivedi.pValue) < significant &&
  dispersion > 1 &&
  (dispersion > overDispersed || ratioOfPoisson > simplicityMargin);
