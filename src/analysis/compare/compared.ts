import type { Result } from '../../data/problem.ts';
import type { Comparison } from './comparison.ts';

/**
 * Where the models are: in prediction columns of one file (those that are found where none is named), in the values of
 * a column, or one in each file, by the addresses that the host gave them; the first is the panel's own.
 */
export type ComparedBy =
  | { kind: 'columns'; columns: string[] }
  | { kind: 'model'; column: string }
  | { kind: 'files'; files: string[] };

/** A comparison that was asked for, or why there is none. */
export interface Compared {
  by: ComparedBy;
  outcome: Result<Comparison>;
}
