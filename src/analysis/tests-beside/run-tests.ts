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

/** Runs them when the results are asked for, where nothing can run beside the rest. */
export const testsInPlace: StartTests = (residuals) => () => runTests(residuals);

/** A way to start tests, and its end. */
export interface TestsBeside {
  start: StartTests;
  end(): void;
}

/** Gets ready to test what will be read from a file of so many bytes, as far as that is known. */
export type TestsFor = (bytes: number | undefined) => TestsBeside;

export const alwaysInPlace: TestsFor = () => ({ start: testsInPlace, end: () => {} });

/** The same with all that the checks of these residuals need not compute again. */
export function testRun(residuals: Residuals): TestRun {
  const results = runTests(residuals);
  const computed = Object.entries(shared).map(([name, once]) => [name, once.known(residuals)]);
  return { results, computed: Object.fromEntries(computed) };
}

/** The results of a run elsewhere; what it computed is remembered for these residuals, which are the same. */
export function takenOver({ results, computed }: TestRun, residuals: Residuals): TestResult[] {
  for (const [name, once] of Object.entries(shared)) {
    const value = computed[name as keyof typeof shared];
    if (value !== undefined) once.remember(residuals, value as never);
  }
  return results;
}
