import { runTest, type TestDefinition } from '../../hypothesis-tests/test.ts';
import { seededRandom } from '../../numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';

/** Undoes rounding at random by adding seeded uniform noise of up to half a step on either side. */
export function dithered(values: Float64Array, step: number, seed: number): Float64Array {
  const { uniform } = seededRandom(seed);
  return values.map((value) => value + step * (uniform() - 0.5));
}

/** Above this many rows twenty copies take too long, and one is as good: the differences between copies average out. */
const manyRows = 20_000;
/** With that many rows, a step finer than this, in standard deviations, changes no effect size that is shown. */
const stepThatShows = 0.05;
/** Whether rounding too coarse for the tests is worth undoing. */
export const worthDithering = (step: number, { n, standardDeviation }: Residuals): boolean =>
  n <= manyRows || step > stepThatShows * standardDeviation;
const copiesOf = (n: number): number => (n > manyRows ? 1 : 20);

/**
 * The p-values of distribution tests for rounded values, by test id: averaged over 20 seeded ditherings (one above
 * 20,000 rows), which restores the size of the tests for steps up to half a standard deviation.
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
