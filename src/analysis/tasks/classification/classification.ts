import { failed, ok, type Result } from '../../../data/problem.ts';
import { leastResiduals } from '../../columns/clean.ts';
import { looksOrdered } from '../../columns/ordered-classes.ts';
import type { AnalysisOptions, ClassificationSample } from '../../columns/sample.ts';
import type { ClassificationSummary, Report } from '../../report.ts';
import { classificationChecks, recommendForLabels } from './advice.ts';
import { calibrationError } from './calibration-error.ts';
import { calibrationLine, calibrationPower } from './calibration-slope.ts';
import { forecastsOf } from './forecasts.ts';
import { hosmerLemeshow } from './hosmer-lemeshow.ts';
import { recalibrated, surprises } from './label-noise.ts';
import { type RecognizedScores, recognizeScores } from './scores.ts';
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

export type ClassificationPart = Required<
  Pick<Report, 'sample' | 'recommendation' | 'checks' | 'classification'>
>;

/**
 * Labels, with probabilities or predicted labels, to the parts of the report that follow from them. The distribution needs no
 * test here: what a label can be is known. What is judged is whether the probabilities mean what they say.
 */
export function analyzeClassification(
  sample: ClassificationSample,
  options: AnalysisOptions = {},
): Result<ClassificationPart> {
  const summary = sample.probabilities
    ? summaryOfScores(sample, sample.probabilities, options.seed ?? 1)
    : summaryOfLabels(sample);
  const { n, missing } = summary;
  if (n < leastResiduals) {
    return failed(
      'too-few-rows',
      `There ${n === 1 ? 'is 1 complete row' : `are ${n} complete rows`}${missing > 0 ? ` (${missing} left out)` : ''}; nothing can be said of fewer than ${leastResiduals}.`,
      'Check that the right columns were chosen, and that labels and probabilities are filled in.',
    );
  }
  const present = summary.classCounts.filter((count) => count > 0).length;
  // Predicted labels of a class that never occurs are errors all the same.
  if (present < 2 && !(sample.predictedLabels && sample.classes.length > 1)) {
    const only = summary.classNames[summary.classCounts.findIndex((count) => count > 0)];
    return failed(
      'one-class',
      `Every label is “${only}”: there is nothing to tell apart.`,
      'Choose the column of true classes, and rows of at least two classes.',
    );
  }
  return ok({
    sample: { n, missing, nonFinite: 0 },
    classification: summary,
    recommendation: recommendForLabels(summary),
    checks: classificationChecks(summary),
  });
}

/** What labels and classes alone tell. */
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

function summaryOfLabels({ labels, predictedLabels, classes }: ClassificationSample): ClassificationSummary {
  if (!predictedLabels) throw new Error('a classification sample needs probabilities or predicted labels');
  const complete = labels.map((label, row) => (predictedLabels[row]! < 0 ? -1 : label));
  const known = complete.filter((label) => label >= 0);
  let right = 0;
  for (let row = 0; row < labels.length; row++) {
    if (complete[row]! >= 0 && complete[row] === predictedLabels[row]) right++;
  }
  return {
    ...labelFigures(known, classes),
    missing: labels.length - known.length,
    accuracy: right / known.length,
    scores: 'labels',
  };
}

function summaryOfScores(
  { labels, classes }: ClassificationSample,
  scores: Float64Array,
  seed: number,
): ClassificationSummary {
  const scored = recognizeScores(labels, scores, classes.length);
  const figures = { ...labelFigures(scored.labels, classes), missing: scored.missing, scores: scored.kind };
  if (scored.n < leastResiduals) return { ...figures, accuracy: Number.NaN };
  return {
    ...figures,
    ...(scored.rescaled > 0 && { rescaledRows: scored.rescaled }),
    accuracy: accuracy(scored),
    logLoss: logLoss(scored),
    brier: brierScore(scored),
    infiniteLosses: infiniteLosses(scored),
    labelNoise: surprises(scored),
    ...calibrationFigures(scored, classes, seed),
  };
}

function calibrationFigures(
  scored: RecognizedScores,
  names: readonly string[],
  seed: number,
): Partial<ClassificationSummary> {
  const forecasts = forecastsOf(scored);
  const { error, reference } = calibrationError(forecasts, seed);
  const overall = spiegelhalter(scored);
  const figures: Partial<ClassificationSummary> = {
    calibrationError: error,
    calibrationErrorReference: reference,
    ...(Number.isFinite(overall.statistic) && { spiegelhalter: overall }),
  };
  if (names.length === 2) {
    const line = calibrationLine(forecasts);
    const bins = hosmerLemeshow(forecasts);
    return {
      ...figures,
      ...(line && {
        calibrationSlope: line.slope,
        calibrationSlopeStandardError: line.slopeStandardError,
        calibrationIntercept: line.intercept,
        ...noiseBeyondCalibration(scored, line.slope, line.intercept),
      }),
      ...(Number.isFinite(bins.statistic) && { hosmerLemeshow: bins }),
    };
  }
  const power = calibrationPower(scored);
  return {
    ...figures,
    ...(power && {
      calibrationSlope: power.slope,
      calibrationSlopeStandardError: power.slopeStandardError,
      ...noiseBeyondCalibration(scored, power.slope),
    }),
    classCalibration: names
      .map((className, k) => ({ className, ...spiegelhalterOfClass(scored, k) }))
      .filter(({ statistic }) => Number.isFinite(statistic)),
  };
}

const noiseBeyondCalibration = (scored: RecognizedScores, slope: number, intercept = 0) =>
  slope > 0 && slope < 1
    ? { labelNoiseRecalibrated: surprises(scored, recalibrated(scored, slope, intercept)) }
    : {};
