import type { Result } from '../../data/problem.ts';
import { type CompareOptions, compareModels } from './compare-models.ts';
import type { Comparison } from './comparison.ts';
import { type ModelOptions, type ModelSource, readModels } from './read-models.ts';

/** Compares the models in files. Errors that a user can cause are returned as problems. */
export async function compareSources(
  sources: readonly ModelSource[],
  options: ModelOptions & CompareOptions = {},
): Promise<Result<Comparison>> {
  const read = await readModels(sources, options);
  return read.ok ? compareModels(read.value.models, read.value.shared, options) : read;
}
