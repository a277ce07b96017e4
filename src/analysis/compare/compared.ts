import type { Result } from '../../data/problem.ts';
import type { Comparison } from './comparison.ts';

/**
 * Where the models are: in prediction columns of one file (all that are found if none is named), in the values of a
 * column, or one per file, identified by the addresses from the host; the first is the panel's own.
 */
export type ComparedBy =
  | { kind: 'columns'; columns: string[] }
  | { kind: 'model'; column: string }
  | { kind: 'files'; files: string[] };

/** A comparison that was requested, or why there is none. */
export interface Compared {
  by: ComparedBy;
  outcome: Result<Comparison>;
}
