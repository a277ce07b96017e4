import { ok, type Result } from '../../../data/problem.ts';
import { medianInPlace } from '../../../numerics/order-statistics.ts';
import { compensatedSum } from '../../../numerics/sum.ts';
import { looksOrdered, orderOfNames } from '../../columns/names/ordered-classes.ts';
import { leastResiduals } from '../../columns/sample/clean.ts';
import type { AnalysisOptions, ClassificationSample } from '../../columns/sample/sample.ts';
import { drawLabels } from '../../drawings/of-labels.ts';
import type { ClassificationSummary, Report } from '../../report.ts';
import * as refuse from '../../words/refusals/of-values.ts';
import { defineTask } from '../task.ts';
import { recommendForLabels } from './advice.ts';
import { calibrationError } from './calibration-error.ts';
import { classificationWords } from './classification-words.ts';
import { exchangedClasses } from './exchanged-classes.ts';
import { forecastsOf } from './forecasts.ts';
import { hosmerLemeshow } from './hosmer-lemeshow.ts';
import { classificationChecks } from './label-checks.ts';
import { labelNoise, surprises } from './label-noise.ts';
import { areUnimodal } from './ordered-probabilities.ts';
import { recalibrate } from './recalibration.ts';
import { recognizeScores, type ScoredLabels } from './scores.ts';
import {
  accuracy,
  baseRateBrierScore,
  baseRateLogLoss,
  brierScore,
  classCounts,
  infiniteLosses,
  logLoss,
} from './scoring.ts';
import { spiegelhalter, spiegelhalterOfClass } from './spiegelhalter.ts';
import { smallestStored, withoutZeros } from './stored-zeros.ts';
import { visibleSlopes } from './visible-slopes.ts';

export type ClassificationPart = Required<
  Pick<Report, 'sample' | 'recommendation' | 'tests' | 'checks' | 'classification'>
>;

/**
 * Analyzes labels with probabilities or predicted labels. The distribution of a label is known and needs no test; what
 * is judged is whether the probabilities are calibrated.
 */
export function analyzeClassification(
  sample: ClassificationSample,
  options: AnalysisOptions = {},
): Result<ClassificationPart> {
  const stray = sample.confidence?.find(isOutside(unitOf(sample.confidence)));
  if (stray !== undefined) return refuse.noProbability(stray);
  const summary = sample.probabilities
    ? summaryOfScores(sample, sample.probabilities, options.seed ?? 1)
    : summaryOfLabels(sample, options.seed ?? 1);
  const { n, missing } = summary;
  if (n < leastResiduals) return refuse.tooFewLabels({ n, missing, least: leastResiduals });
  const present = summary.classCounts.filter((count) => count > 0).length;
  // Predicted labels of a class that never occurs are errors nevertheless.
  if (present < 2 && !(sample.predictedLabels && sample.classes.length > 1)) {
    const only = summary.classNames[summary.classCounts.findIndex((count) => count > 0)];
    return refuse.oneClass(only);
  }
  return ok({
    sample: { n, missing, nonFinite: 0 },
    tests: [],
    classification: summary,
    recommendation: recommendForLabels(summary),
    checks: classificationChecks(summary),
  });
}

/** The task of labels. */
export const classification = defineTask<ClassificationSample, ClassificationSample>({
  words: classificationWords,
  analyze(sample, { settings, seed }) {
    const analyzed = analyzeClassification(sample, { ...settings, seed });
    return analyzed.ok ? ok({ part: analyzed.value, material: sample }) : analyzed;
  },
  draw: drawLabels,
});

/** Statistics that need only labels and classes. */
function labelFigures(labels: Int32Array, names: readonly string[]) {
  const counts = classCounts(labels, names.length);
  const present = counts.filter((count) => count > 0);
  return {
    n: labels.length,
    classes: names.length,
    classNames: [...names],
    classCounts: counts,
    baseRateLogLoss: baseRateLogLoss(counts),
    baseRateBrier: baseRateBrierScore(counts),
    minorityShare: present.length > 0 ? Math.min(...present) / labels.length : 0,
    ordinal: looksOrdered(names),
  };
}

function summaryOfLabels(
  { labels, predictedLabels, confidence, classes }: ClassificationSample,
  seed: number,
): ClassificationSummary {
  if (!predictedLabels) throw new Error('a classification sample needs probabilities or predicted labels');
  const isKnown = (row: number) =>
    labels[row]! >= 0 && predictedLabels[row]! >= 0 && !Number.isNaN(confidence?.[row]);
  const rows = Uint32Array.from(labels, (_, row) => row).filter(isKnown);
  const known = Int32Array.from(rows, (row) => labels[row]!);
  const right = Int32Array.from(rows, (row) => (labels[row] === predictedLabels[row] ? 1 : 0));
  const figures = {
    ...labelFigures(known, classes),
    missing: labels.length - rows.length,
    accuracy: right.reduce((sum, hit) => sum + hit, 0) / rows.length,
  };
  const scored =
    confidence &&
    scoredConfidences(
      right,
      Float64Array.from(rows, (row) => confidence[row]!),
    );
  if (!scored || rows.length < leastResiduals) return { ...figures, scores: 'labels' };
  return { ...figures, scores: 'confidences', ...calibrationOfForecasts(scored, seed) };
}

/** Whether each predicted label is right, paired with its stated probability; percentages are converted to proportions. */
function scoredConfidences(right: Int32Array, confidence: Float64Array): ScoredLabels {
  const whole = unitOf(confidence);
  const probabilities = new Float64Array(2 * right.length);
  confidence.forEach((value, row) => {
    probabilities[2 * row] = 1 - value / whole;
    probabilities[2 * row + 1] = value / whole;
  });
  return { n: right.length, classes: 2, labels: right, probabilities };
}

/** Confidences are percentages if most of them are above 1: a predicted class is seldom that improbable. */
function unitOf(confidence: Float64Array): 1 | 100 {
  const known = confidence.filter(Number.isFinite);
  return known.length > 0 && medianInPlace(known) > 1 ? 100 : 1;
}

const isOutside =
  (whole: number) =>
  (value: number): boolean =>
    value < 0 || value > whole;

function summaryOfScores(
  { labels, classes }: ClassificationSample,
  scores: Float64Array,
  seed: number,
): ClassificationSummary {
  const scored = recognizeScores(labels, scores, classes.length);
  const figures = { ...labelFigures(scored.labels, classes), missing: scored.missing, scores: scored.kind };
  if (scored.n < leastResiduals) return { ...figures, accuracy: Number.NaN };
  const nonzero = withoutZeros(scored);
  const line = recalibrate(nonzero);
  const intercepts = line?.intercepts ?? classes.map(() => 0);
  return {
    ...figures,
    ordinal: areGrades(scored, classes),
    ...(scored.rescaled > 0 && { rescaledRows: scored.rescaled }),
    accuracy: accuracy(scored),
    logLoss: logLoss(scored),
    brier: brierScore(scored),
    infiniteLosses: infiniteLosses(scored),
    ...smallestAbove(scored),
    ...exchangedOf(scored, classes, figures.baseRateLogLoss),
    labelNoise: surprises(scored),
    noise: labelNoise(nonzero, intercepts),
    ...calibrationOfForecasts(scored, seed, line),
    ...(classes.length > 2 && { classCalibration: calibrationOfClasses(scored, classes) }),
  };
}

/** The resolution of probabilities that include a 0. */
function smallestAbove(scored: ScoredLabels): Pick<ClassificationSummary, 'smallestProbability'> {
  const smallest = scored.probabilities.includes(0) ? smallestStored(scored) : undefined;
  return smallest === undefined ? {} : { smallestProbability: smallest };
}

function exchangedOf(
  scored: ScoredLabels,
  names: readonly string[],
  baseRateLogLoss: number,
): Pick<ClassificationSummary, 'exchanged'> {
  const found = exchangedClasses(scored, baseRateLogLoss);
  if (!found) return {};
  const columns = found.order.flatMap((column, k) =>
    column === k ? [] : [{ className: names[k]!, column: names[column]! }],
  );
  return { exchanged: { columns, logLoss: found.logLoss } };
}

/**
 * Names that may be grades are grades if the probabilities follow their
 * order; if no row is informative, the names decide.
 */
function areGrades(scored: ScoredLabels, names: readonly string[]): boolean {
  const found = orderOfNames(names);
  if (!found) return false;
  const { n, classes, probabilities } = scored;
  const inOrder = {
    ...scored,
    probabilities: Float64Array.from(
      { length: n * classes },
      (_, i) => probabilities[i - (i % classes) + found.order[i % classes]!]!,
    ),
  };
  return areUnimodal(inOrder) ?? looksOrdered(names);
}

function calibrationOfForecasts(
  scored: ScoredLabels,
  seed: number,
  line = recalibrate(withoutZeros(scored)),
): Partial<ClassificationSummary> {
  const forecasts = forecastsOf(scored);
  const { error, reference } = calibrationError(forecasts, seed);
  const overall = spiegelhalter(scored);
  const bins = hosmerLemeshow(forecasts);
  const isBinary = scored.classes === 2;
  return {
    calibrationError: error,
    calibrationErrorReference: reference,
    ...(isBinary && {
      calibrationInTheLarge: { stated: meanOf(forecasts.probability), cameTrue: meanOf(forecasts.outcome) },
    }),
    ...(Number.isFinite(overall.statistic) && { spiegelhalter: overall }),
    ...(isBinary && Number.isFinite(bins.statistic) && { hosmerLemeshow: bins }),
    ...(line && {
      calibrationSlope: line.slope,
      calibrationSlopeStandardError: line.slopeStandardError,
      ...(isBinary && { calibrationIntercept: line.intercepts[1]! }),
      visibleSlopes: visibleSlopes(withoutZeros(scored)),
      calibrationInterceptZ: line.interceptZ,
      calibrationShift: line.shift,
      cox: {
        statistic: line.statistic,
        degreesOfFreedom: line.degreesOfFreedom,
        pValue: line.pValue,
      },
    }),
  };
}

const meanOf = (values: Float64Array | Uint8Array): number =>
  compensatedSum(values.length, (i) => values[i]!) / values.length;

const calibrationOfClasses = (scored: ScoredLabels, names: readonly string[]) =>
  names
    .map((className, k) => ({ className, ...spiegelhalterOfClass(scored, k) }))
    .filter(({ statistic }) => Number.isFinite(statistic));
