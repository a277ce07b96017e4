import { type Decision, decide, huberParameters, likelihoodOf } from '../../../choice/decide.ts';
import { normalLaplacePosterior } from '../../../choice/normal-laplace.ts';
import { hasVariance } from '../../../choice/purpose/has-variance.ts';
import { ok, type Result } from '../../../data/problem.ts';
import { tests as definitions } from '../../../hypothesis-tests/index.ts';
import type { TestResult } from '../../../hypothesis-tests/test.ts';
import { picked } from '../../../numerics/elementwise.ts';
import { prepareResiduals, type Residuals } from '../../../numerics/residuals.ts';
import { checkBias } from '../../checks/bias.ts';
import { besideFindings, underConditions, withOpenQuestions } from '../../checks/conditions.ts';
import { checkData, roundedTooCoarsely } from '../../checks/data.ts';
import { dithered, ditheredPValues, worthDithering } from '../../checks/dither.ts';
import { errorAtAnEnd } from '../../checks/error-at-an-end.ts';
import { farErrors } from '../../checks/far-errors.ts';
import type { Examined } from '../../checks/finding.ts';
import { judgeFits } from '../../checks/goodness-of-fit.ts';
import { checkIndependence, withPlaces } from '../../checks/independence.ts';
import { rowsWithoutPointMass } from '../../checks/point-mass.ts';
import { caveatsOf } from '../../checks/regression-caveats.ts';
import { describeQuality } from '../../checks/sample-quality.ts';
import {
  alongPrediction,
  isLumpy,
  likelihoodOfUneven,
  recommendUneven,
  type Uneven,
} from '../../checks/uneven-variance.ts';
import { checkVariance, withScaleAlong } from '../../checks/variance.ts';
import { dividedBy, smoothedScale } from '../../checks/variance-profile.ts';
import { type Cleaned, clean, residualsOf } from '../../columns/sample/clean.ts';
import { representativeRows } from '../../columns/sample/rows-by-weight.ts';
import type { RegressionSample } from '../../columns/sample/sample.ts';
import { type DrawnResiduals, drawResiduals } from '../../drawings/of-residuals.ts';
import type { ScaleAlong } from '../../drivers/scale-along.ts';
import { answerPurpose, needsMean } from '../../purpose/answer-purpose.ts';
import { type Centers, examineCenters } from '../../purpose/centers.ts';
import type { Purpose, Report, ReportedTest } from '../../report.ts';
import { testsInPlace } from '../../tests-beside/run-tests.ts';
import { explainUneven } from '../../words/answers/uneven-variance.ts';
import { conditionsOfDistribution } from '../../words/conditions.ts';
import { decisionInWords, lightTailedByChoice } from '../../words/reasons.ts';
import { reportedTest } from '../../words/skipped-test.ts';
import { efficiencyContext } from '../../words/worth.ts';
import { answerForShares } from '../bounded/share-answer.ts';
import { sampleSummary } from '../sample-summary.ts';
import { defineTask, type Question } from '../task.ts';
import { regressionWords } from './regression-words.ts';

export type RegressionPart = Pick<
  Report,
  | 'sample'
  | 'recommendation'
  | 'comparison'
  | 'families'
  | 'losses'
  | 'shape'
  | 'tests'
  | 'fits'
  | 'checks'
  | 'methods'
  | 'farErrors'
> &
  Partial<Pick<Report, 'standardised'>>;

/**
 * Analyzes residuals, in the order that matters: the data, bias, variance and independence first, then the
 * distribution, then the loss.
 */
function analyzeRegression(
  sample: RegressionSample,
  { settings, seed, scaleAlong, places, startTests = testsInPlace }: Question,
): Result<{ part: RegressionPart; material: DrawnResiduals }> {
  const cleanedSample = clean(sample);
  if (!cleanedSample.ok) return cleanedSample;
  const cleaned = cleanedSample.value;
  const residuals = residualsOf(cleaned, sample.ordered);
  // Nothing before the call of `results` needs the tests, so they may run in parallel.
  const results = startTests(residuals);
  const { quality, step, studied, decision, centers } = studyDistribution(residuals, cleaned, seed);
  const tests = reportedTests(results(), residuals, step, seed);
  const examined: Examined = { residuals, cleaned, quality, tests, settings };
  const variance = checkVariance(examined);
  const isUneven = variance.caveats.some(({ id }) => id === 'heteroscedastic');
  const along = isUneven ? undefined : scaleAlong?.({ residuals, cleaned });
  const uneven =
    isUneven || along
      ? standardized(residuals, cleaned.observed, { settings, seed, startTests }, along)
      : undefined;
  const answer = uneven ? recommendUneven(uneven) : decision;
  const far = farErrors(uneven?.standardized ?? studied, (uneven?.decision ?? decision).families);
  const independence = withPlaces(checkIndependence(examined), places?.({ residuals, cleaned }));
  const findings = [
    checkData(examined, far),
    checkBias(examined, 'distribution', independence.worth),
    withScaleAlong(variance, along),
    independence,
  ];
  const fits = judgeFits(quality.zeroInflated ? residuals : studied, tests, settings);
  const found = findings.flatMap((finding) => finding.caveats);
  const caveats = [
    ...found,
    ...caveatsOf(
      examined,
      uneven
        ? { residuals: uneven.standardized, decision: uneven.decision }
        : { residuals: studied, decision },
      {
        fits,
        far,
        answersForMeans: answersForMeans(settings.purpose, centers, needsMean(uneven ?? {}, centers, found)),
      },
    ),
  ];
  const { strength, qualified } = underConditions(
    besideFindings(answer.recommendation.strength, findings),
    caveats,
    conditionsOfDistribution,
  );
  const context = efficiencyContext(residuals.worth, settings.inSampleParameters, caveats);
  const words = uneven
    ? explainUneven(decision, uneven, answer.losses, strength, context, settings.purpose)
    : decisionInWords(withStrength(decision, strength), studied, fits, context, settings.purpose);
  const { recommendation, losses } = answerPurpose(
    {
      kind: 'regression',
      residuals,
      asymmetry: decision.asymmetry,
      centers,
      recommendation: {
        ...answer.recommendation,
        ...qualified(withOpenQuestions(words, answer.recommendation.strength, findings)),
        ...((uneven?.decision ?? decision).lightTails && { withoutConfidence: lightTailedByChoice }),
        strength,
        caveats,
      },
      losses: answer.losses,
      allLosses: answer.allLosses,
      likelihood: uneven ? likelihoodOfUneven(uneven) : likelihoodOf(decision),
      huber: { loss: 'huber', parameters: huberParameters(residuals) },
      ...(uneven && { errorAtAnEnd: uneven.errorAtAnEnd }),
    },
    settings.purpose,
  );
  return ok({
    part: {
      sample: sampleSummary(residuals, cleaned, quality),
      recommendation,
      comparison: decision.comparison,
      families: decision.families,
      losses,
      shape: decision.shape,
      tests,
      ...(fits && { fits }),
      checks: findings.map(({ check }) => check),
      ...(uneven && { standardised: uneven.report }),
      methods: decision.methods,
      farErrors: far,
    },
    material: { residuals, cleaned, ...(uneven && { divided: uneven }) },
  });
}

/** What the residuals' values look like, which loss their distribution calls for, and how that would move their center. */
function studyDistribution(residuals: Residuals, cleaned: Cleaned, seed: number) {
  const quality = describeQuality(residuals);
  const coarse =
    roundedTooCoarsely({ quality, residuals }) && worthDithering(quality.roundingStep!, residuals);
  const step = coarse ? quality.roundingStep! : undefined;
  const studied = continuousPart({ residuals, quality, cleaned }, coarse, seed);
  const decision = decide(studied);
  const centers = examineCenters(
    residuals,
    cleaned.observed,
    decision.asymmetry,
    hasVariance(decision.recommendation),
  );
  return { quality, step, studied, decision, centers };
}

/** Whether the answer is for means, or names a loss for them because a few rows move them away from the center. */
const answersForMeans = (
  purpose: Purpose | undefined,
  { symmetric, undetermined }: Centers,
  needed: boolean,
): boolean => purpose === 'mean' || (purpose === undefined && (needed || (undetermined && !symmetric)));

const withStrength = (decision: Decision, strength: Decision['recommendation']['strength']): Decision => ({
  ...decision,
  recommendation: { ...decision.recommendation, strength },
});

/** The task for numbers of any kind, of which only the residuals are known; proportions are recognized among them. */
export const regression = defineTask<RegressionSample, DrawnResiduals>({
  words: regressionWords,
  analyze(sample, question) {
    const { settings } = question;
    const analyzed = analyzeRegression(sample, question);
    if (!analyzed.ok) return analyzed;
    const { part, material } = analyzed.value;
    return ok({
      part: answerForShares(part, equallyWeightedPairs(material.cleaned), settings.purpose),
      material,
    });
  },
  draw: drawResiduals,
});

/** Observed and predicted values of equally weighted rows. */
function equallyWeightedPairs({ observed, predicted, residuals, weights }: Cleaned) {
  if (!observed || !predicted) return {};
  if (!weights) return { observed, predicted };
  const rows = representativeRows(weights, residuals);
  return { observed: picked(observed, rows), predicted: picked(predicted, rows) };
}

/** The tests as reported; for coarsely rounded values, with the p-values after dithering. */
function reportedTests(
  run: readonly TestResult[],
  residuals: Residuals,
  step: number | undefined,
  seed: number,
): ReportedTest[] {
  const results = run.map(reportedTest);
  if (step === undefined) return results;
  const ofDistribution = definitions.filter(({ checks }) => checks === 'distribution');
  const pValues = ditheredPValues(ofDistribution, residuals, step, seed);
  return results.map((result) => {
    const pValue = pValues.get(result.id);
    return result.kind === 'result' && pValue !== undefined ? { ...result, dithered: pValue } : result;
  });
}

/** The residuals whose distribution is examined: without a point mass at zero, and with coarse rounding undone. */
function continuousPart(
  { residuals, quality, cleaned }: Omit<Examined, 'tests' | 'settings'>,
  coarse: boolean,
  seed: number,
): Residuals {
  const rows = rowsWithoutPointMass(cleaned.residuals, quality);
  if (!rows && !coarse) return residuals;
  const pick = (values: Float64Array): Float64Array => (rows ? picked(values, rows) : values);
  const values = pick(cleaned.residuals);
  return prepareResiduals(
    coarse ? dithered(values, quality.roundingStep!, seed) : values,
    cleaned.weights && { weights: pick(cleaned.weights) },
  );
}

/** The same analysis of the residuals divided by their scale, which is smooth along the prediction. */
function standardized(
  residuals: Residuals,
  observed: Float64Array | undefined,
  { settings, seed, startTests = testsInPlace }: Question,
  along: ScaleAlong | undefined,
): Uneven & { report: NonNullable<Report['standardised']>; errorAtAnEnd: number } {
  const scale = along?.scale ?? smoothedScale(residuals);
  const divided = prepareResiduals(dividedBy(residuals, scale), {
    ...(residuals.predicted && { predicted: residuals.predicted }),
    ...(residuals.rowWeight && { weights: residuals.rowWeight }),
    ordered: residuals.ordered,
  });
  const results = startTests(divided);
  const decision = decide(divided);
  const { normal } = normalLaplacePosterior(divided);
  const tests = reportedTests(results(), divided, undefined, seed);
  const fits = judgeFits(divided, tests, settings);
  return {
    residuals,
    along: along ? `“${along.column}”` : alongPrediction,
    standardized: divided,
    scale,
    decision,
    lumpy: isLumpy(observed),
    errorAtAnEnd: errorAtAnEnd(residuals, along?.scale ?? residuals.predicted!),
    report: {
      comparison: decision.comparison,
      basic: normal.probability >= 0.5 ? 'l2' : 'l1',
      tests: tests.filter((result) =>
        definitions.some(
          ({ id, checks }) => id === result.id && checks !== 'bias' && checks !== 'independence',
        ),
      ),
      families: decision.families,
      shape: decision.shape,
      ...(fits && { fits }),
    },
  };
}
