import type { Notice } from '../data/notice.ts';
import { failed, ok, type Result } from '../data/problem.ts';
import type { Column } from '../data/table.ts';
import { leftOutCaveat } from './checks/left-out.ts';
import { leftOutOf } from './columns/left-out.ts';
import type { AnalysisOptions, ClassificationSample, Sample } from './columns/sample.ts';

import { signNotices } from './columns/sample-notices.ts';
import { dividedByScale } from './columns/standardized-sample.ts';
import { withDrivers } from './drivers/driver-advice.ts';
import { driversOf } from './drivers/drivers.ts';
import { metricsOf } from './metrics.ts';
import { coverageOf } from './predicted-ranges/coverage.ts';
import { answerTargetPurpose } from './purpose/answer-target-purpose.ts';
import { heldBack } from './purpose/doubtful-reading.ts';
import type { Report, Roles } from './report.ts';
import { answerForShares } from './tasks/bounded/share-answer.ts';
import { analyzeClassification } from './tasks/classification/classification.ts';
import { analyzeCounts } from './tasks/counts/counts.ts';
import type { TargetPart } from './tasks/examine-target.ts';
import { analyzePositive } from './tasks/positive/positive.ts';
import { namedTask, recognizeTask } from './tasks/recognize-task.ts';
import { analyzeRegression, type RegressionMaterial } from './tasks/regression/regression.ts';
import { version } from './version.ts';

/** Where a sample came from, as the report tells it. */
export interface Origin {
  source: Report['source'];
  roles: Roles;
  /** What reading the file and choosing its columns noticed. */
  notices: Notice[];
  /** The table’s columns: the errors may depend on those that have no part. Rows as in the sample. */
  columns?: readonly Column[];
}

/** The report, and what the drawings are made of. */
export type Analyzed =
  | { report: Report; task: Exclude<Report['task'], 'classification'>; material: RegressionMaterial }
  | { report: Report; task: 'classification'; material: ClassificationSample };

/**
 * The core's one door: a sample becomes a report. What the data do not allow is a problem with a message, not an
 * exception.
 *
 * @example
 * analyzeSample({ residuals: values }).value.report.task; // 'regression'
 */
export function analyzeSample(
  given: Sample,
  { seed = 1, significance = 0.05, inSampleParameters, task: named, purpose }: AnalysisOptions = {},
  origin: Origin = unnamed(given),
): Result<Analyzed> {
  const settings = {
    significance,
    ...(inSampleParameters !== undefined && { inSampleParameters }),
    ...(purpose !== undefined && { purpose }),
  };
  const { columns = [], ...place } = origin;
  const about = { ...place, settings, seed, version };
  const sample = 'residuals' in given ? dividedByScale(given) : given;
  const told = ({ recommendation, sample }: Pick<Report, 'recommendation' | 'sample'>) => {
    const caveat = leftOutCaveat(origin.source, sample.n);
    const caveats = [...(caveat ? [caveat] : []), ...recommendation.caveats];
    return heldBack({ ...recommendation, caveats }, origin.notices);
  };
  if ('labels' in sample) {
    const part = analyzeClassification(sample, { seed, ...settings });
    if (!part.ok) return part;
    const report: Report = {
      schema: 1,
      task: 'classification',
      taskGuessed: named !== 'classification',
      ...about,
      tests: [],
      ...part.value,
      recommendation: told(part.value),
    };
    return ok({ report, task: 'classification', material: sample });
  }
  const kind =
    named && named !== 'classification'
      ? namedTask(named, sample.observed)
      : recognizeTask(sample.observed, sample.predicted);
  const { task } = kind;
  if (task !== 'regression' && !(sample.observed && sample.predicted)) {
    return failed(
      'needs-observed',
      `${task === 'counts' ? 'Counts' : 'Positive targets'} are judged by their observed and predicted values, not by residuals.`,
      'Name the observed and the predicted column, or leave the task out.',
    );
  }
  const analyzed =
    task === 'counts'
      ? analyzeCounts(sample, settings, kind)
      : task === 'positive'
        ? analyzePositive(sample, settings, kind)
        : analyzeRegression(sample, settings, seed);
  if (!analyzed.ok) return analyzed;
  const { material } = analyzed.value;
  const part =
    task === 'regression'
      ? answerForShares(analyzed.value.part, material.cleaned, settings.purpose)
      : answerTargetPurpose(task, analyzed.value.part as TargetPart, material, settings.purpose);
  // Divided residuals are in no unit of the data.
  const metrics = sample === given && metricsOf(material.residuals, material.cleaned.observed);
  const drivers = driversOf(
    { ...material.cleaned, residuals: material.residuals, ...(sample.groups && { groups: sample.groups }) },
    columns,
    origin.roles,
  );
  const coverage = coverageOf(columns, origin.roles);
  return ok({
    report: {
      schema: 1,
      task,
      taskGuessed: !named,
      ...about,
      notices: [...origin.notices, ...signNotices(origin.roles, part.recommendation)],
      ...(metrics && { metrics }),
      ...(drivers.length > 0 && { drivers }),
      ...(coverage && { coverage }),
      ...part,
      recommendation: withDrivers(told(part), drivers),
    },
    task,
    material,
  });
}

/** Values that were handed over without a file. */
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
