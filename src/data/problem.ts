/**
 * What a user can cause is a value, never an exception: a message in plain words, where it happened, and what
 * to do next. Core code throws only for programmer errors.
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

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (
  code: string,
  message: string,
  hint: string,
  details: Details = {},
): { ok: false; problem: Problem } => ({ ok: false, problem: { code, message, hint, ...details } });

/**
 * Carries a problem out of the depth of a stream, where a value can't be returned. Only `src/data` throws it, and
 * `readTable` turns it back into a value.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, message: string, hint: string, details: Details = {}) {
    super(message);
    this.problem = { code, message, hint, ...details };
  }
}
