/** The library: what other programs may import. */

export type * from './analysis/columns/sample/sample.ts';
export type { Comparison, Difference, Estimate, ModelFigures } from './analysis/compare/comparison.ts';
export type { Metrics } from './analysis/metrics.ts';
export type * from './analysis/report.ts';
export type { Facts } from './data/from-facts.ts';
export type { ReadTableOptions } from './data/index.ts';
export type { Notice } from './data/notice.ts';
export type { Problem } from './data/problem.ts';
export type * from './data/table.ts';
export {
  analyze,
  type CompareModelsOptions,
  compare,
  InputError,
  type NamedModel,
  readTable,
} from './library/library.ts';
export type { AnySample } from './library/sample-from.ts';
