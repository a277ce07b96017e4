import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { tasks } from '../analysis/tasks/index.ts';
import { failed, ok, type Result } from '../data/problem.ts';

const purposes: readonly unknown[] = [undefined, 'mean', 'median', 'distribution'];

/** Options that a program may have built without their types. */
export function checkedOptions<Options extends AnalysisOptions>(options: Options): Result<Options> {
  const { purpose, task } = options;
  const isQuantile = typeof purpose === 'object' && purpose?.quantile > 0 && purpose.quantile < 1;
  if (!purposes.includes(purpose) && !isQuantile)
    return wrong(
      '`purpose` must be `mean`, `median`, `distribution`, or `{ quantile }` with a number between 0 and 1.',
    );
  if (task !== undefined && !Object.hasOwn(tasks, task))
    return wrong(
      `\`task\` must be one of ${Object.keys(tasks)
        .map((name) => `\`${name}\``)
        .join(', ')}.`,
    );
  return ok(options);
}

const wrong = (message: string): Result<never> =>
  failed('wrong-option', message, 'See `AnalysisOptions` in the library’s types.');
