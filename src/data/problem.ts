import { shortened } from './printable.ts';

/**
 * What a user can cause is a value, never an exception: a message in plain words, where it happened, and what to do
 * next. Core code throws only for programming errors.
 */
export interface Problem {
  /** Stable kebab-case id, for programs. */
  code: string;
  /** What is wrong, one sentence. */
  message: string;
  /** What to do about it, one sentence. */
  hint: string;
  /** Line of the file, counted from 1. */
  row?: number;
  /** Column of that line, counted from 1, or the name of the table's column. */
  column?: number | string;
  /** For JSON that holds several tables: the paths of those with numbers, to choose from. */
  paths?: string[];
}

type Details = Pick<Problem, 'row' | 'column' | 'paths'>;

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The longest message, because messages quote names in a file, which can be of any length. */
const longestMessage = 1000;

const problemOf = (code: string, message: string, hint: string, details: Details): Problem => ({
  code,
  message: shortened(message, longestMessage),
  hint: shortened(hint, longestMessage),
  ...details,
});

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (
  code: string,
  message: string,
  hint: string,
  details: Details = {},
): { ok: false; problem: Problem } => ({ ok: false, problem: problemOf(code, message, hint, details) });

/**
 * Carries a problem out of deeply nested code, where it can't be returned as a value. Only `src/data` throws it, and
 * `readTable` turns it back into a value.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, message: string, hint: string, details: Details = {}) {
    super(shortened(message, longestMessage));
    this.problem = problemOf(code, message, hint, details);
  }
}
