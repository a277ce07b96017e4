import { ok, type Result } from '../data/problem.ts';
import { leftOutOf } from './columns/sample/left-out.ts';
import type { AnalysisOptions, ClassificationSample, Sample } from './columns/sample/sample.ts';
import type { DrawnResiduals } from './drawings/of-residuals.ts';
import type { Report } from './report.ts';
import { frameReport, type Origin } from './report-frame.ts';
import { reportOnErrors } from './report-on-errors.ts';
import { reportOnLabels } from './report-on-labels.ts';
import { type StartTests, testsInPlace } from './tests-beside/run-tests.ts';

/** The report, and the material for the plots. */
export type Analyzed =
  | { report: Report; task: Exclude<Report['task'], 'classification'>; material: DrawnResiduals }
  | { report: Report; task: 'classification'; material: ClassificationSample };

/**
 * The entry point of the core: turns a sample into a report. Data that cannot be analyzed give a problem with a
 * message, not an exception.
 *
 * @example
 * analyzeSample({ residuals: values }).value.report.task; // 'regression'
 */
export function analyzeSample(
  sample: Sample,
  options: AnalysisOptions = {},
  origin: Origin = unnamed(sample),
  startTests: StartTests = testsInPlace,
): Result<Analyzed> {
  const frame = frameReport(options, origin);
  if (!('labels' in sample)) return reportOnErrors(sample, frame, startTests);
  const reported = reportOnLabels(sample, frame);
  return reported.ok ? ok({ ...reported.value, task: 'classification' }) : reported;
}

/** The origin of values passed without a file. */
function unnamed(sample: Sample): Origin {
  const source = (rows: number): Report['source'] => ({
    file: '',
    format: 'memory',
    rows,
    leftOut: leftOutOf({ leftOut: { rows: 0, reasons: [] }, skipped: [] }, sample),
  });
  if ('labels' in sample) {
    const { labels, classes, predictedLabels } = sample;
    return {
      notices: [],
      source: source(labels.length),
      roles: predictedLabels
        ? { kind: 'predicted-label', label: 'label', predictedLabel: 'predicted' }
        : { kind: 'probabilities', label: 'label', probabilities: [...classes] },
    };
  }
  return {
    notices: [],
    source: source(sample.residuals.length),
    roles: { kind: 'residual', residual: 'residual', ...(sample.predicted && { predicted: 'predicted' }) },
  };
}
