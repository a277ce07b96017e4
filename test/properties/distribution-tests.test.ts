import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tests } from '../../src/hypothesis-tests/index.ts';
import { runTest } from '../../src/hypothesis-tests/test.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

const distributionTests = tests.filter((test) => test.checks === 'distribution');

/** Samples of several distributions and sizes, some rounded so that there are ties. */
const sample = fc
  .record({
    seed: fc.integer(),
    n: fc.integer({ min: 20, max: 150 }),
    distribution: fc.constantFrom('normal', 'laplace', 'uniform', 'exponential'),
    rounded: fc.boolean(),
  })
  .map(({ seed, n, distribution, rounded }) => {
    const random = seededRandom(seed);
    return Float64Array.from({ length: n }, () =>
      rounded ? Math.round(8 * random[distribution]()) / 8 : random[distribution](),
    );
  });

function outcome(test: (typeof distributionTests)[number], values: Float64Array) {
  const result = runTest(test, prepareResiduals(values));
  if (result.kind === 'skipped') throw new Error(result.why);
  return result;
}

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(expected)));

describe.each(distributionTests)('$id', (test) => {
  it('does not depend on a shift or a change of units', () => {
    const shift = fc.double({ min: -100, max: 100, noNaN: true });
    const scale = fc.double({ min: -6, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(sample, shift, scale, (values, a, c) => {
        const before = outcome(test, values);
        const after = outcome(
          test,
          values.map((x) => c * (a + x)),
        );
        close(after.statistic, before.statistic);
        close(after.pValue, before.pValue);
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(sample, (values) => {
        expect(outcome(test, values.toReversed())).toEqual(outcome(test, values));
      }),
      { numRuns: 20 },
    );
  });

  it('mirrors a change of sign', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const before = outcome(test, values);
        const after = outcome(
          test,
          values.map((x) => -x),
        );
        close(after.statistic, before.statistic);
        close(after.pValue, before.pValue);
        for (const [name, value] of Object.entries(before.details ?? {})) {
          close(after.details![name]!, name.startsWith('skewness') ? -value : value);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives a probability for every sample', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, (array) => {
        const result = runTest(test, prepareResiduals(Float64Array.from(array)));
        if (result.kind === 'skipped') return;
        expect(result.pValue).toBeGreaterThanOrEqual(0);
        expect(result.pValue).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('under their own null', () => {
  const replications = 3000;
  const cases = (['normal', 'laplace'] as const).flatMap((distribution) =>
    [40, 41].map((n) => ({ distribution, n })),
  );

  it.each(cases)(
    'the $distribution tests reject $n residuals as often as their level says',
    ({ distribution, n }) => {
      const random = seededRandom(n);
      const own = distributionTests.filter((test) => test.null === distribution);
      const pValues = new Map(own.map((test) => [test.id, [] as number[]]));
      for (let i = 0; i < replications; i++) {
        const residuals = prepareResiduals(Float64Array.from({ length: n }, random[distribution]));
        for (const test of own) {
          const result = runTest(test, residuals);
          if (result.kind === 'result') pValues.get(test.id)!.push(result.pValue);
        }
      }
      for (const [id, values] of pValues) {
        const share = (level: number) => values.filter((p) => p <= level).length / replications;
        // Four standard errors either side, beyond the 4 to 6% and 47 to 52% that the formulas reach.
        expect(share(0.05), id).toBeGreaterThan(0.04 - 4 * 0.004);
        expect(share(0.05), id).toBeLessThan(0.06 + 4 * 0.004);
        expect(share(0.5), id).toBeGreaterThan(0.47 - 4 * 0.0091);
        expect(share(0.5), id).toBeLessThan(0.52 + 4 * 0.0091);
      }
    },
  );
});
