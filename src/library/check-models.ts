import type { NamedSample } from '../analysis/compare/compare-models.ts';
import * as refuse from '../analysis/words/refusals/of-comparison.ts';
import { failed, ok, type Result } from '../data/problem.ts';

/** Numbers written in single precision still agree. */
const precision = 1e-6;

/** Models must have distinct names and, row by row, the same target; `groups` must have a value for each row. */
export function checkedModels(
  models: readonly NamedSample[],
  groups?: ArrayLike<unknown>,
): Result<readonly NamedSample[]> {
  const names = new Set(models.map(({ name }) => name));
  if (names.size < models.length || !models.every(({ name }) => typeof name === 'string' && name !== ''))
    return failed(
      'wrong-model',
      'Each model needs a `name` of its own.',
      'Add a different `name` to each model.',
    );
  const [first, ...others] = models.map(({ sample }) => sample);
  if (!first) return ok(models);
  const rows = 'labels' in first ? first.labels.length : first.residuals.length;
  if (groups && groups.length !== rows)
    return failed(
      'wrong-option',
      `\`groups\` has ${groups.length} rows where the models have ${rows}.`,
      'Give `groups` a value for each row.',
    );
  for (const other of others) {
    if ('labels' in first && 'labels' in other && !haveSameClasses(first.classes, other.classes))
      return failed(
        'wrong-model',
        'The models have different `classes`.',
        'Give every model the same classes in the same order.',
      );
    const differing = rowsThatDiffer(first, other);
    if (differing > 0) return refuse.otherRows({ differing, rows, pairedBy: 'position' });
  }
  return ok(models);
}

const haveSameClasses = (first: readonly string[], other: readonly string[]): boolean =>
  first.length === other.length && Array.from(first).every((name, i) => name === other[i]);

/** The number of rows whose observed values or labels differ, among those where both are known. */
function rowsThatDiffer(first: NamedSample['sample'], other: NamedSample['sample']): number {
  const [own, others] = [targetOf(first), targetOf(other)];
  if (!own || own.length !== others?.length) return 0;
  const isMissing = (value: number) => Number.isNaN(value) || ('labels' in first && value < 0);
  let differing = 0;
  for (let row = 0; row < own.length; row++) {
    const [a, b] = [own[row]!, others[row]!];
    const agree = Math.abs(a - b) <= precision * Math.max(Math.abs(a), Math.abs(b));
    if (!agree && !isMissing(a) && !isMissing(b)) differing++;
  }
  return differing;
}

const targetOf = (sample: NamedSample['sample']): ArrayLike<number> | undefined =>
  'labels' in sample ? sample.labels : sample.observed;
