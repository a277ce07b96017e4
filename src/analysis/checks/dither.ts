import { runTest, type TestDefinition } from '../../hypothesis-tests/test.ts';
import { seededRandom } from '../../numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';

/** Rounding undone at random: uniform noise of half a step to either side, seeded. */
export function dithered(values: Float64Array, step: number, seed: number): Float64Array {
  const { uniform } = seededRandom(seed);
  return values.map((value) => value + step * (uniform() - 0.5));
}

const copies = 20;
/** Above this many rows twenty copies are too slow, and effect sizes have to decide anyway. */
export const mostToDither = 20_000;

/**
 * What the p-values of tests of a distribution become where values are rounded: the mean over 20 seeded ditherings, which
 * returns the tests to their size for steps up to half a standard deviation. By test id.
 */
export function ditheredPValues(
  definitions: readonly TestDefinition[],
  { values }: Residuals,
  step: number,
  seed: number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (let copy = 0; copy < copies; copy++) {
    const residuals = prepareResiduals(dithered(values, step, seed + copy));
    for (const definition of definitions) {
      const result = runTest(definition, residuals);
      if (result.kind === 'result') sums.set(result.id, (sums.get(result.id) ?? 0) + result.pValue / copies);
    }
  }
  return sums;
}
