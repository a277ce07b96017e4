import type { Notice } from '../data/notice.ts';
import { ok, type Result } from '../data/problem.ts';
import type { Column, LeftOut } from '../data/table.ts';
import { besideErrors } from './beside-errors.ts';
import { leftOutCaveat } from './checks/left-out.ts';
import { checkPredictedScale } from './checks/predicted-scale.ts';
import { countCompleteRows, droppedFrom, leftOutOf, withOthers } from './columns/sample/left-out.ts';
import { withEqualRows } from './columns/sample/repeated-rows.ts';
import { labelsCountedAlike } from './columns/sample/rows-by-weight.ts';
import type {
  AnalysisOptions,
  ClassificationSample,
  RegressionSample,
  Sample,
} from './columns/sample/sample.ts';
import { signNotices } from './columns/sample/sample-notices.ts';
import { asTheyAre, dividedByScale } from './columns/sample/standardized-sample.ts';
import type { DrawnResiduals } from './drawings/of-residuals.ts';
import { withDrivers } from './drivers/driver-advice.ts';
import { driversOfLabels, pairsOfLabels } from './drivers/label-errors.ts';
import { withGroupsOf } from './label-groups.ts';
import { metricsOf } from './metrics.ts';
import { coverageOf } from './predicted-ranges/coverage.ts';
import { coverageCaveat } from './predicted-ranges/coverage-caveat.ts';
import { heldBack } from './purpose/doubtful-reading.ts';
import { impliedPurpose } from './purpose/implied-purpose.ts';
import type { Report, Roles } from './report.ts';
import { tasks } from './tasks/index.ts';
import { namedTask, recognizeTask } from './tasks/recognize-task.ts';
import type { TaskPart } from './tasks/task.ts';
import { type StartTests, testsInPlace } from './tests-beside/run-tests.ts';
import { version } from './version.ts';
import { inTraining } from './words/answers/in-training.ts';
import { uncheckedIn } from './words/conditions.ts';
import { needsObserved } from './words/refusals/of-columns.ts';
import { rowTermOf } from './words/row-term-of.ts';

/** Where a sample came from, as the report states it. */
export interface Origin {
  source: Report['source'];
  roles: Roles;
  /** Notices from reading the file and choosing its columns. */
  notices: Notice[];
  /** The table’s columns: the errors may depend on those without a role. Rows as in the sample. */
  columns?: readonly Column[];
  /** The user's changes to the sample. */
  settings?: Pick<Report['settings'], 'logarithms' | 'withoutRows'>;
  /** How many of the left-out rows belong to another split or have zero weight, and so were not meant to be analyzed. */
  onPurpose?: number;
  /** Line of each row in the file. */
  lines?: ArrayLike<number>;
}

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
  given: Sample,
  {
    seed = 1,
    significance = 0.05,
    inSampleParameters,
    task: named,
    purpose: stated,
    pairs,
  }: AnalysisOptions = {},
  from: Origin = unnamed(given),
  startTests: StartTests = testsInPlace,
): Result<Analyzed> {
  const { purpose, origin } = impliedPurpose(stated, from);
  const settings = {
    significance,
    ...(inSampleParameters !== undefined && { inSampleParameters }),
    ...(purpose !== undefined && { purpose }),
    ...origin.settings,
  };
  const { columns = [], settings: _, onPurpose = 0, lines, ...place } = origin;
  const about = (task: Report['task'], taskGuessed: boolean) =>
    ({ schema: 1, task, taskGuessed, ...place, settings, seed, version }) as const;
  const answerOf = ({ recommendation, sample, checks }: TaskPart) => {
    const chosen = onPurpose + (settings.withoutRows ?? 0);
    const caveat = leftOutCaveat(origin.source.leftOut, chosen, sample.n);
    const caveats = [...(caveat ? [caveat] : []), ...recommendation.caveats];
    const unchecked = uncheckedIn(checks);
    return heldBack({ ...recommendation, ...(unchecked && { unchecked }), caveats }, origin.notices);
  };
  const rows = 'residuals' in given ? withEqualRows(given, columns, origin.roles) : given;
  const sample = 'residuals' in rows ? dividedByScale(rows) : rows;
  if ('labels' in sample) {
    const counted = labelsCountedAlike(sample);
    const analyzed = tasks.classification.analyze(counted, { settings, seed });
    if (!analyzed.ok) return analyzed;
    const { material } = analyzed.value;
    const part = withGroupsOf(sample, withRowsOf(sample, counted, analyzed.value.part));
    const drivers = driversOfLabels(sample, columns, origin.roles);
    const report: Report = {
      ...about('classification', named !== 'classification'),
      ...(drivers.length > 0 && { drivers }),
      ...(pairs && drivers.length > 0 && { pairs: pairsOfLabels(sample, columns, drivers) }),
      ...part,
      recommendation: answerOf(part),
    };
    return ok({ report, task: 'classification', material });
  }
  const kind = kindOf(sample, settings.logarithms ? 'regression' : named);
  const { task } = kind;
  if (task !== 'regression' && !(sample.observed && sample.predicted)) {
    return needsObserved(tasks[task].words.targets);
  }
  const beside = besideErrors(columns, origin.roles, sample.groups);
  const analyzed = tasks[task].analyze(sample, {
    settings,
    seed,
    kind,
    startTests,
    scaleAlong: beside.scaleAlong,
    places: (found) => beside.dependence(found)?.places,
  });
  if (!analyzed.ok) return analyzed;
  const { part } = analyzed.value;
  const undivided = sample === rows ? undefined : asTheyAre(rows as RegressionSample);
  const material = { ...analyzed.value.material, ...(undivided && { undivided }) };
  // Divided residuals are not in the data's units.
  const inUnits = undivided ?? { residuals: material.residuals, observed: material.cleaned.observed };
  const drivers = beside.drivers(material);
  const dependence = beside.dependence(material);
  const coverage = coverageOf(columns, origin.roles);
  const calibration = coverage?.scale && checkPredictedScale(coverage.scale);
  const report: Report = {
    ...about(task, !named),
    source: withDropped(
      origin.source,
      droppedFrom(sample, material.cleaned.rows, kind.impossible.rows, lines),
    ),
    notices: [...origin.notices, ...signNotices(origin.roles, part.recommendation)],
    metrics: metricsOf(inUnits.residuals, inUnits.observed),
    ...(drivers.length > 0 && { drivers }),
    ...(pairs && drivers.length > 0 && { pairs: beside.pairs(material) }),
    ...(dependence && { dependence }),
    ...(coverage && { coverage }),
    ...part,
    checks: [...part.checks, ...(calibration ? [calibration.check] : [])],
    recommendation: withCaveats(
      inUnitsOfTraining(withDrivers(answerOf(part), drivers, beside.relativeDrivers(material)), origin),
      [
        ...(calibration?.caveats ?? []),
        ...[coverage && coverageCaveat(coverage)].filter((caveat) => caveat !== undefined),
      ],
    ),
  };
  return ok({ report, task, material });
}

/** For labels expanded by weights: the actual number of rows, and the effective one. */
function withRowsOf(sample: ClassificationSample, counted: ClassificationSample, part: TaskPart): TaskPart {
  if (counted === sample) return part;
  const n = countCompleteRows(sample);
  const missing = sample.labels.length - n;
  return { ...part, sample: { ...part.sample, n, missing, effectiveRows: part.sample.n } };
}

const withDropped = (source: Report['source'], dropped: LeftOut): Report['source'] => ({
  ...source,
  leftOut: withOthers(source.leftOut, dropped),
});

/** The kind of target, as named by the user or recognized from its values. */
const kindOf = ({ observed, predicted }: RegressionSample, named: AnalysisOptions['task']) =>
  named && named !== 'classification' ? namedTask(named, observed) : recognizeTask(observed, predicted);

/** The answer for errors that were divided by what a column says of each row, with its meaning for training. */
function inUnitsOfTraining(answer: Report['recommendation'], origin: Origin): Report['recommendation'] {
  const term = rowTermOf(origin);
  return term?.as === 'scale' ? { ...answer, headline: inTraining(answer, term) } : answer;
}

const withCaveats = (
  recommendation: Report['recommendation'],
  caveats: Report['recommendation']['caveats'],
): Report['recommendation'] => ({ ...recommendation, caveats: [...recommendation.caveats, ...caveats] });

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
