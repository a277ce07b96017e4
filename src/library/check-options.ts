import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { tasks } from '../analysis/tasks/index.ts';
import { failed, ok, type Result } from '../data/problem.ts';

const purposes: readonly unknown[] = [undefined, 'mean', 'median', 'distribution'];

/** Options that a program may have built without their types. */
export function checkedOptions<Options extends AnalysisOptions>(options: Options): Result<Options> {
  const { purpose, task, significance } = options;
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
  const isShare = typeof significance === 'number' && significance > 0 && significance < 1;
  if (significance !== undefined && !isShare)
    return wrong('`significance` must be a number between 0 and 1, such as 0.05.');
  for (const name of ['seed', 'inSampleParameters'] as const) {
    const value = options[name] ?? 0;
    if (!Number.isSafeInteger(value) || value < 0)
      return wrong(`\`${name}\` must be a whole number, 0 or more.`);
  }
  return ok(options);
}

const wrong = (message: string): Result<never> =>
  failed('wrong-option', message, 'See `AnalysisOptions` in the library’s types.');
