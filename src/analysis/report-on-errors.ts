import { ok, type Result } from '../data/problem.ts';
import type { LeftOut } from '../data/table.ts';
import { besideErrors } from './beside-errors.ts';
import { checkPredictedScale } from './checks/predicted-scale.ts';
import { droppedFrom, withOthers } from './columns/sample/left-out.ts';
import { withEqualRows } from './columns/sample/repeated-rows.ts';
import type { AnalysisOptions, RegressionSample } from './columns/sample/sample.ts';
import { signNotices } from './columns/sample/sample-notices.ts';
import { asTheyAre, dividedByScale } from './columns/sample/standardized-sample.ts';
import type { DrawnResiduals } from './drawings/of-residuals.ts';
import { withDrivers } from './drivers/driver-advice.ts';
import { metricsOf } from './metrics.ts';
import { coverageOf } from './predicted-ranges/coverage.ts';
import { coverageCaveat } from './predicted-ranges/coverage-caveat.ts';
import { withRanges } from './predicted-ranges/ranges-first.ts';
import type { Report } from './report.ts';
import type { Origin, ReportFrame } from './report-frame.ts';
import { tasks } from './tasks/index.ts';
import { namedTask, recognizeTask } from './tasks/recognize-task.ts';
import type { StartTests } from './tests-beside/run-tests.ts';
import { inTraining } from './words/answers/in-training.ts';
import { needsObserved } from './words/refusals/of-columns.ts';
import { rowTermOf } from './words/row-term-of.ts';

/** The report on the errors of numbers: on their distribution, and on what the other columns say about them. */
export function reportOnErrors(
  given: RegressionSample,
  { origin, settings, seed, named, pairs, about, answerOf }: ReportFrame,
  startTests: StartTests,
): Result<{ report: Report; task: Exclude<Report['task'], 'classification'>; material: DrawnResiduals }> {
  const { columns = [], roles, lines } = origin;
  const rows = withEqualRows(given, columns, roles);
  const sample = dividedByScale(rows);
  const kind = kindOf(sample, settings.logarithms ? 'regression' : named);
  const { task } = kind;
  if (task !== 'regression' && !(sample.observed && sample.predicted)) {
    return needsObserved(tasks[task].words.targets);
  }
  const beside = besideErrors(columns, roles, sample.groups);
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
  const undivided = sample === rows ? undefined : asTheyAre(rows);
  const material = { ...analyzed.value.material, ...(undivided && { undivided }) };
  // Divided residuals are not in the data's units.
  const inUnits = undivided ?? { residuals: material.residuals, observed: material.cleaned.observed };
  const drivers = beside.drivers(material);
  const dependence = beside.dependence(material);
  const coverage = coverageOf(columns, roles);
  const calibration = coverage?.scale && checkPredictedScale(coverage.scale);
  const ofPairs = pairs && drivers.length > 0 ? beside.pairs(material) : undefined;
  const answer = withDrivers(answerOf(part), drivers, {
    pairs: ofPairs ?? [],
    relative: beside.relativeDrivers(material),
    scaleOfGroups: task === 'regression' ? beside.scaleOfGroups(material) : undefined,
  });
  const report: Report = {
    ...about(task, !named),
    source: withDropped(
      origin.source,
      droppedFrom(sample, material.cleaned.rows, kind.impossible.rows, lines),
    ),
    notices: [...origin.notices, ...signNotices(roles, part.recommendation)],
    metrics: metricsOf(inUnits.residuals, inUnits.observed),
    ...(drivers.length > 0 && { drivers }),
    ...(ofPairs && { pairs: ofPairs }),
    ...(dependence && { dependence }),
    ...(coverage && { coverage }),
    ...part,
    checks: [...part.checks, ...(calibration ? [calibration.check] : [])],
    recommendation: withRanges(
      inUnitsOfTraining(answer, origin),
      [
        ...(calibration?.caveats ?? []),
        ...[coverage && coverageCaveat(coverage)].filter((caveat) => caveat !== undefined),
      ],
      settings.purpose,
    ),
  };
  return ok({ report, task, material });
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
