import { runTest, type TestDefinition } from '../../hypothesis-tests/test.ts';
import { seededRandom } from '../../numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';

/** Rounding undone at random: uniform noise of half a step to either side, seeded. */
export function dithered(values: Float64Array, step: number, seed: number): Float64Array {
  const { uniform } = seededRandom(seed);
  return values.map((value) => value + step * (uniform() - 0.5));
}

/** Above this many rows twenty copies are too slow, and one is as good: what differs between copies averages out. */
const manyRows = 20_000;
/** Of so many rows finer steps than this, in standard deviations, move no effect size that is shown. */
const stepThatShows = 0.05;
/** Whether rounding that is too coarse for the tests is worth undoing. */
export const worthDithering = (step: number, { n, standardDeviation }: Residuals): boolean =>
  n <= manyRows || step > stepThatShows * standardDeviation;
const copiesOf = (n: number): number => (n > manyRows ? 1 : 20);

/**
 * What the p-values of tests of a distribution become where values are rounded: the mean over 20 seeded ditherings (one above 20,000 rows), which
 * returns the tests to their size for steps up to half a standard deviation. By test id.
 */
export function ditheredPValues(
  definitions: readonly TestDefinition[],
  { values }: Residuals,
  step: number,
  seed: number,
): Map<string, number> {
  const sums = new Map<string, number>();
  const copies = copiesOf(values.length);
  for (let copy = 0; copy < copies; copy++) {
    const residuals = prepareResiduals(dithered(values, step, seed + copy));
    for (const definition of definitions) {
      const result = runTest(definition, residuals);
      if (result.kind === 'result') sums.set(result.id, (sums.get(result.id) ?? 0) + result.pValue / copies);
    }
  }
  return sums;
}
