import { ok, type Result } from '../data/problem.ts';
import { countCompleteRows } from './columns/sample/left-out.ts';
import { labelsCountedAlike } from './columns/sample/rows-by-weight.ts';
import type { ClassificationSample } from './columns/sample/sample.ts';
import { driversOfLabels, pairsOfLabels } from './drivers/label-errors.ts';
import { withGroupsOf } from './label-groups.ts';
import type { Report } from './report.ts';
import type { ReportFrame } from './report-frame.ts';
import { tasks } from './tasks/index.ts';
import type { TaskPart } from './tasks/task.ts';

/** The report on labels, and the sample whose rows count alike, for the plots. */
export function reportOnLabels(
  sample: ClassificationSample,
  { origin: { columns = [], roles }, settings, seed, named, pairs, about, answerOf }: ReportFrame,
): Result<{ report: Report; material: ClassificationSample }> {
  const counted = labelsCountedAlike(sample);
  const analyzed = tasks.classification.analyze(counted, { settings, seed });
  if (!analyzed.ok) return analyzed;
  const { material } = analyzed.value;
  const part = withGroupsOf(sample, withRowsOf(sample, counted, analyzed.value.part));
  const drivers = driversOfLabels(sample, columns, roles);
  const report: Report = {
    ...about('classification', named !== 'classification'),
    ...(drivers.length > 0 && { drivers }),
    ...(pairs && drivers.length > 0 && { pairs: pairsOfLabels(sample, columns, drivers) }),
    ...part,
    recommendation: answerOf(part),
  };
  return ok({ report, material });
}

/** For labels expanded by weights: the actual number of rows, and the effective one. */
function withRowsOf(sample: ClassificationSample, counted: ClassificationSample, part: TaskPart): TaskPart {
  if (counted === sample) return part;
  const n = countCompleteRows(sample);
  const missing = sample.labels.length - n;
  return { ...part, sample: { ...part.sample, n, missing, effectiveRows: part.sample.n } };
}
