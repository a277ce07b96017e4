import { tests } from '../../hypothesis-tests/index.ts';
import {
  distanceFromLaplace,
  distanceFromNormal,
} from '../../hypothesis-tests/statistics/empirical-distribution.ts';
import { runTest, type TestResult } from '../../hypothesis-tests/test.ts';
import { correlogram } from '../../numerics/autocorrelation.ts';
import { predictionsAtBeginnings } from '../../numerics/bins-of-prediction.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/** What tests compute in passes over all rows, and checks need as well. */
const shared = { distanceFromNormal, distanceFromLaplace, correlogram, predictionsAtBeginnings };

/**
 * The results of all tests, with intermediate results that the checks need:
 * plain data, so that the tests can run elsewhere.
 */
export interface TestRun {
  results: TestResult[];
  computed: { [Name in keyof typeof shared]?: ReturnType<(typeof shared)[Name]> };
}

/** Starts all tests of residuals; returns a function that waits for their results. */
export type StartTests = (residuals: Residuals) => () => TestResult[];

/** Runs all tests of residuals, one after the other. */
export const runTests = (residuals: Residuals): TestResult[] =>
  tests.map((definition) => runTest(definition, residuals));

/** The same, with everything that the checks of these residuals would otherwise compute again. */
export function testRun(residuals: Residuals): TestRun {
  const results = runTests(residuals);
  const computed = Object.entries(shared).map(([name, once]) => [name, once.known(residuals)]);
  return { results, computed: Object.fromEntries(computed) };
}

/** A thread that runs tests. */
export interface TestThread {
  /**
   * Sends residuals to the thread; returns a function that waits for the run,
   * which is undefined if a test or the thread failed.
   */
  ask(residuals: Residuals): (() => TestRun | undefined) | undefined;
  end(): void;
}

/** Provides a thread for the contents of a file of this size, if worthwhile. */
export type ThreadFor = (bytes: number | undefined) => TestThread | undefined;

/** Starts the tests in the thread if it accepts them; otherwise they run when their results are needed. */
export const startTestsIn =
  (thread: TestThread | undefined): StartTests =>
  (residuals) => {
    const answer = thread?.ask(residuals);
    return () => {
      const run = answer?.();
      // A test that failed there fails here as well, with its message.
      return run ? takenOver(run, residuals) : runTests(residuals);
    };
  };

export const testsInPlace = startTestsIn(undefined);

/** Takes over the results of a run elsewhere; what it computed is cached for these residuals, which are the same. */
function takenOver({ results, computed }: TestRun, residuals: Residuals): TestResult[] {
  for (const [name, once] of Object.entries(shared)) {
    const value = computed[name as keyof typeof shared];
    if (value !== undefined) once.remember(residuals, value as never);
  }
  return results;
}
