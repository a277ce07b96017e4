import { checkGroups } from './checks/independence.ts';
import type { ClassificationSample } from './columns/sample/sample.ts';
import { labelErrors } from './drivers/label-errors.ts';
import type { TaskPart } from './tasks/task.ts';

/** Replaces a check that had no groups by whether a classifier's errors are alike within the groups of the rows. */
export function withGroupsOf(sample: ClassificationSample, part: TaskPart): TaskPart {
  const { groups } = sample;
  const errors = groups && labelErrors(sample);
  if (!errors) return part;
  const ofErrors = Int32Array.from(errors.rows!, (row) => groups[row]!);
  const found = checkGroups(errors.residuals.values, ofErrors);
  if (!found) return part;
  const { recommendation } = part;
  return {
    ...part,
    checks: part.checks.map((check) => (check.id === 'independence' ? found.check : check)),
    recommendation: { ...recommendation, caveats: [...recommendation.caveats, ...found.caveats] },
  };
}
