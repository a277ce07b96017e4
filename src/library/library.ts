import { sampleByWeight } from '../analysis/columns/sample/rows-by-weight.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { type CompareOptions, compareModels } from '../analysis/compare/compare-models.ts';
import type { Comparison } from '../analysis/compare/comparison.ts';
import { structureOfRows } from '../analysis/compare/structure-of.ts';
import { analyzeSample } from '../analysis/index.ts';
import type { Report } from '../analysis/report.ts';
import { problemInOneLine } from '../analysis/words/problem-in-words.ts';
import { type ReadTableOptions, readTable as readSource } from '../data/index.ts';
import type { Problem, Result } from '../data/problem.ts';
import { memorySource } from '../data/source.ts';
import type { Table } from '../data/table.ts';
import { checkedModels } from './check-models.ts';
import { checkedOptions } from './check-options.ts';
import { type AnySample, sampleFrom } from './sample-from.ts';

/** Thrown for input that cannot be analyzed: `problem` says what is wrong, where, and what to do. */
export class InputError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problemInOneLine(problem));
    this.name = 'InputError';
    this.problem = problem;
  }
}

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new InputError(result.problem);
  return result.value;
};

/**
 * Analyzes residuals, or labels with probabilities. Throws an `InputError` where they cannot be analyzed.
 *
 * @example analyze({ residuals: values }).task // 'regression'
 */
export const analyze = (sample: AnySample, options?: AnalysisOptions): Report =>
  unwrap(analyzeSample(sampleByWeight(unwrap(sampleFrom(sample))), unwrap(checkedOptions(options ?? {}))))
    .report;

/** A model: its name and the columns that `analyze` takes, with the rows in the same order as the other models’. */
export type NamedModel = AnySample & { name: string };

export interface CompareModelsOptions extends CompareOptions {
  /** Whether the rows are in a meaningful order, such as time. */
  ordered?: boolean;
  /** Which series, subject or store each row belongs to. */
  groups?: ArrayLike<string | number>;
}

/**
 * Compares several models on the same rows: metrics with intervals, paired differences from a baseline, and the models
 * that may be the best. Throws an `InputError` where they cannot be compared.
 *
 * @example compare([{ name: 'old', residuals: values }, { name: 'new', residuals: values.map((e) => e / 2) }]).headline
 */
export const compare = (
  models: readonly NamedModel[],
  { ordered = false, groups, ...options }: CompareModelsOptions = {},
): Comparison =>
  unwrap(
    compareModels(
      unwrap(
        checkedModels(
          models.map(({ name, ...sample }) => ({ name, sample: unwrap(sampleFrom(sample)) })),
          groups,
        ),
      ),
      {
        pairedBy: 'position',
        notices: [],
        structure: (keep) => structureOfRows(keep, { ordered, ...(groups && { groups }) }),
      },
      unwrap(checkedOptions(options)),
    ),
  );

/**
 * Reads the bytes of a file as a table: delimited text, JSON, Parquet or .npy, also gzip-compressed. Rejects with an
 * `InputError` where they cannot be read.
 *
 * @example (await readTable(new TextEncoder().encode('residual\n0.5\n-1.25'))).rows // 2
 */
export const readTable = async (
  bytes: Uint8Array,
  { name = '', ...options }: ReadTableOptions & { name?: string } = {},
): Promise<Table> => unwrap(await readSource(memorySource(name, bytes), options));
