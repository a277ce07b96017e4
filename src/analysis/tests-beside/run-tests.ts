import { tests } from '../../hypothesis-tests/index.ts';
import {
  distanceFromLaplace,
  distanceFromNormal,
} from '../../hypothesis-tests/statistics/empirical-distribution.ts';
import { runTest, type TestResult } from '../../hypothesis-tests/test.ts';
import { correlogram } from '../../numerics/autocorrelation.ts';
import { predictionsAtBeginnings } from '../../numerics/bins-of-prediction.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/** What tests compute in passes over all rows, and checks ask for again. */
const shared = { distanceFromNormal, distanceFromLaplace, correlogram, predictionsAtBeginnings };

/** All tests' results, with what was computed on the way: plain data, so that they may be run elsewhere. */
export interface TestRun {
  results: TestResult[];
  computed: { [Name in keyof typeof shared]?: ReturnType<(typeof shared)[Name]> };
}

/** Starts all tests of residuals; what it gives back waits for their results. */
export type StartTests = (residuals: Residuals) => () => TestResult[];

/** All tests of residuals, one after the other. */
export const runTests = (residuals: Residuals): TestResult[] =>
  tests.map((definition) => runTest(definition, residuals));

/** The same with all that the checks of these residuals need not compute again. */
export function testRun(residuals: Residuals): TestRun {
  const results = runTests(residuals);
  const computed = Object.entries(shared).map(([name, once]) => [name, once.known(residuals)]);
  return { results, computed: Object.fromEntries(computed) };
}

/** A thread that runs tests. */
export interface TestThread {
  /** Gives it residuals; what that gives back waits for the run, of which there is none where a test or the thread failed. */
  ask(residuals: Residuals): (() => TestRun | undefined) | undefined;
  end(): void;
}

/** A thread for what will be read from a file of so many bytes, where it pays. */
export type ThreadFor = (bytes: number | undefined) => TestThread | undefined;

/** Starts tests in the thread where it takes them; else they run when their results are asked for. */
export const startTestsIn =
  (thread: TestThread | undefined): StartTests =>
  (residuals) => {
    const answer = thread?.ask(residuals);
    return () => {
      const run = answer?.();
      // A test that failed there fails here as well, and says why.
      return run ? takenOver(run, residuals) : runTests(residuals);
    };
  };

export const testsInPlace = startTestsIn(undefined);

/** The results of a run elsewhere; what it computed is remembered for these residuals, which are the same. */
function takenOver({ results, computed }: TestRun, residuals: Residuals): TestResult[] {
  for (const [name, once] of Object.entries(shared)) {
    const value = computed[name as keyof typeof shared];
    if (value !== undefined) once.remember(residuals, value as never);
  }
  return results;
}
