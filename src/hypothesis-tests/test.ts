import type { Residuals } from '../numerics/residuals.ts';

/** What a test assumes to be true. */
export type Null =
  | 'normal'
  | 'laplace'
  | 'zero-mean'
  | 'zero-median'
  | 'constant-mean'
  | 'constant-spread'
  | 'independence';

/** The textbook result of a test. */
export interface Outcome {
  /** The textbook statistic; small-sample modifications belong to the p-value. */
  statistic: number;
  pValue: number;
  /** Other values worth showing, named by the usual term (e.g. `degreesOfFreedom`). */
  details?: Record<string, number>;
}

/** One statistical test. Its `run` only computes: `runTest` checks everything else. */
export interface TestDefinition {
  /** Also the file's name, the reference file's name and the id in the report. */
  id: string;
  /** The usual name, e.g. `Shapiro–Wilk`. */
  name: string;
  null: Null;
  /** What it tests, as a question a newcomer understands. */
  asks: string;
  /** Which part of the derivation it checks. */
  checks: 'distribution' | 'bias' | 'spread' | 'independence';
  needs: 'residuals' | 'predicted' | 'order';
  /** Whether the p-value is for parameters known beforehand or estimated from these residuals. */
  parameters: 'known' | 'estimated';
  minN: number;
  maxN?: number;
  /** Whether it allows for sample weights, or does not depend on them. */
  weighted?: true;
  /** How the p-value is computed, in one phrase. */
  method: string;
  references: readonly string[];
  run(residuals: Residuals): Outcome;
}

/** What a reader sees of a test, whether it ran or not: showing it needs no computation. */
interface Identity {
  id: string;
  name: string;
  null: Null;
  asks: string;
}

export type TestResult =
  | (Identity & {
      kind: 'result';
      statistic: number;
      pValue: number;
      method: string;
      n: number;
      details?: Record<string, number>;
      /** For rounded values: the p-value averaged over seeded ditherings, which is the one to read. */
      dithered?: number;
    })
  | (Identity & { kind: 'skipped' } & Skip);

/** Why a test does not apply, and the numbers to explain it with. */
export type Skip =
  | {
      why:
        | 'sample-weights'
        | 'no-predictions'
        | 'no-order'
        | 'equal-residuals'
        | 'equal-predictions'
        | 'no-number';
    }
  | { why: 'too-few'; n: number; least: number }
  | { why: 'too-many'; n: number; most: number };

export const defineTest = <T extends TestDefinition>(definition: T): T => definition;

/**
 * Runs one test, or says why it does not apply. If the statistic or p-value is not a finite number, the test is skipped
 * rather than given a verdict.
 */
export function runTest(test: TestDefinition, residuals: Residuals): TestResult {
  const identity: Identity = { id: test.id, name: test.name, null: test.null, asks: test.asks };
  const skipped = (skip: Skip): TestResult => ({ kind: 'skipped', ...identity, ...skip });
  const { n } = residuals;
  if (residuals.weight && !test.weighted) return skipped({ why: 'sample-weights' });
  if (test.needs === 'predicted' && !residuals.predicted) return skipped({ why: 'no-predictions' });
  if (test.needs === 'order' && !residuals.ordered) return skipped({ why: 'no-order' });
  if (n < test.minN) return skipped({ why: 'too-few', n, least: test.minN });
  if (test.maxN !== undefined && n > test.maxN) return skipped({ why: 'too-many', n, most: test.maxN });
  if (!(residuals.standardDeviation > 0)) return skipped({ why: 'equal-residuals' });
  if (test.needs === 'predicted' && isConstant(residuals.predicted!))
    return skipped({ why: 'equal-predictions' });
  const { statistic, pValue, details } = test.run(residuals);
  if (!Number.isFinite(statistic) || !Number.isFinite(pValue)) return skipped({ why: 'no-number' });
  return {
    kind: 'result',
    ...identity,
    statistic,
    pValue: Math.min(1, Math.max(0, pValue)),
    method: test.method,
    n,
    ...(details && { details }),
  };
}

const isConstant = (values: Float64Array): boolean => values.every((value) => value === values[0]);
