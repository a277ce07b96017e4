import type { Residuals } from '../numerics/residuals.ts';

/** What a test supposes to be true. */
export type Null =
  | 'normal'
  | 'laplace'
  | 'zero-mean'
  | 'zero-median'
  | 'constant-mean'
  | 'constant-spread'
  | 'independence';

/** The textbook outcome of a test's mathematics. */
export interface Outcome {
  /** The textbook statistic; finite-sample modifications belong to the p-value. */
  statistic: number;
  pValue: number;
  /** Other figures worth showing, named by their field's term (e.g. `degreesOfFreedom`). */
  details?: Record<string, number>;
}

/** One statistical test. A definition's `run` is only mathematics: `runTest` checks all else. */
export interface TestDefinition {
  /** Also the file's name, the reference file's name and the id in the report. */
  id: string;
  /** As the field writes it, e.g. `Shapiro–Wilk`. */
  name: string;
  null: Null;
  /** What it asks, as a question a newcomer understands. */
  asks: string;
  /** Which part of the derivation it checks. */
  checks: 'distribution' | 'bias' | 'spread' | 'independence';
  needs: 'residuals' | 'predicted' | 'order';
  /** Whether the p-value is for parameters known beforehand or estimated from these residuals. */
  parameters: 'known' | 'estimated';
  minN: number;
  maxN?: number;
  /** Whether it allows for sample weights, or does not hang on how often a row counts. */
  weighted?: true;
  /** How the p-value is made, one phrase. */
  method: string;
  references: readonly string[];
  run(residuals: Residuals): Outcome;
}

/** What a reader is told of a test, whether it ran or not: whoever shows it needs no mathematics. */
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
      /** Where values are rounded: the p-value averaged over seeded ditherings, which is the one to read. */
      dithered?: number;
    })
  | (Identity & { kind: 'skipped' } & Skip);

/** Why a test does not apply, and the figures to say so with. */
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
 * Runs one test, or says why it does not apply. A statistic or p-value that is not a finite number is a skip,
 * never a verdict.
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
