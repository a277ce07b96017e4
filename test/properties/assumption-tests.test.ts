import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tests } from '../../src/hypothesis-tests/index.ts';
import { runTest, type TestDefinition } from '../../src/hypothesis-tests/test.ts';
import { type Random, seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

const of = (...checks: TestDefinition['checks'][]): TestDefinition[] =>
  tests.filter((test) => checks.includes(test.checks));

/** Asks whether the mean is zero, or only whether it is the same everywhere. */
const asksForZero = ({ null: supposed }: TestDefinition): boolean => supposed !== 'constant-mean';
const [ofZero, ofLevel] = [of('bias').filter(asksForZero), of('bias').filter((test) => !asksForZero(test))];

interface Rows {
  values: Float64Array;
  predicted: Float64Array;
}

/** Residuals of several distributions beside predictions, each rounded at times so that there are ties. */
const sample: fc.Arbitrary<Rows> = fc
  .record({
    seed: fc.integer(),
    n: fc.integer({ min: 20, max: 120 }),
    distribution: fc.constantFrom('normal', 'laplace', 'uniform', 'exponential'),
    tied: fc.boolean(),
    repeated: fc.boolean(),
  })
  .map(({ seed, n, distribution, tied, repeated }) => {
    const random = seededRandom(seed);
    return {
      values: Float64Array.from({ length: n }, () =>
        tied ? Math.round(8 * random[distribution]()) / 8 : random[distribution](),
      ),
      predicted: Float64Array.from({ length: n }, () =>
        repeated ? Math.round(2 * random.normal()) : random.normal(),
      ),
    };
  });

const scale = fc.double({ min: -6, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const shift = fc.double({ min: -100, max: 100, noNaN: true });

function outcome(test: TestDefinition, { values, predicted }: Rows) {
  const result = runTest(test, prepareResiduals(values, { predicted, ordered: true }));
  if (result.kind === 'skipped') throw new Error(`${test.id}: ${result.why}`);
  return result;
}

function expectSame(test: TestDefinition, one: Rows, other: Rows) {
  const [before, after] = [outcome(test, one), outcome(test, other)];
  for (const name of ['statistic', 'pValue'] as const) {
    expect(Math.abs(after[name] - before[name]), name).toBeLessThanOrEqual(
      1e-8 * (1 + Math.abs(before[name])),
    );
  }
}

const turned = ({ values, predicted }: Rows): Rows => ({
  values: values.toReversed(),
  predicted: predicted.toReversed(),
});

/** Rows in another order, residual and prediction together. */
function shuffled({ values, predicted }: Rows, seed: number): Rows {
  const random = seededRandom(seed);
  const keys = Float64Array.from(values, random.uniform);
  const rows = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
  return {
    values: Float64Array.from(rows, (row) => values[row]!),
    predicted: Float64Array.from(rows, (row) => predicted[row]!),
  };
}

describe.each(of('bias', 'spread', 'independence'))('$id', (test) => {
  it('does not depend on the units', () => {
    fc.assert(
      fc.property(sample, scale, (rows, c) => {
        expectSame(test, rows, { ...rows, values: rows.values.map((x) => c * x) });
      }),
      { numRuns: 40 },
    );
  });
});

describe.each([...of('spread', 'independence'), ...ofLevel])('$id', (test) => {
  it('does not depend on a shift of the residuals, nor on their sign', () => {
    fc.assert(
      fc.property(sample, shift, (rows, a) => {
        expectSame(test, rows, { ...rows, values: rows.values.map((x) => a + x) });
        const { statistic, pValue } = outcome(test, rows);
        const mirrored = outcome(test, { ...rows, values: rows.values.map((x) => -x) });
        expect(mirrored.statistic).toBeCloseTo(statistic, 8);
        expect(mirrored.pValue).toBeCloseTo(pValue, 8);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(of('bias', 'spread'))('$id', (test) => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(sample, fc.integer(), (rows, seed) => expectSame(test, rows, shuffled(rows, seed))),
      { numRuns: 40 },
    );
  });
});

describe.each([...of('spread'), ...ofLevel])('$id', (test) => {
  it('does not depend on the units or the origin of the predictions', () => {
    fc.assert(
      fc.property(sample, shift, scale, (rows, a, c) => {
        expectSame(test, rows, { ...rows, predicted: rows.predicted.map((z) => c * (a + z)) });
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(of('independence'))('$id', (test) => {
  it('does not depend on the direction of time', () => {
    fc.assert(
      fc.property(sample, (rows) => expectSame(test, rows, turned(rows))),
      { numRuns: 40 },
    );
  });
});

describe.each(ofZero)('$id', (test) => {
  it('mirrors a change of sign', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const before = outcome(test, rows);
        const after = outcome(test, { ...rows, values: rows.values.map((x) => -x) });
        const mirror = test.id === 'zero-median-sign' ? before.details!.below! : -before.statistic;
        expect(after.statistic).toBeCloseTo(mirror, 9);
        expect(after.pValue).toBeCloseTo(before.pValue, 9);
      }),
      { numRuns: 40 },
    );
  });
});

/** Share of seeded samples of 100 rows that a test rejects at 5%. */
function rejections(test: TestDefinition, repetitions: number, draw: (random: Random) => Rows): number {
  const random = seededRandom(20);
  let rejected = 0;
  for (let i = 0; i < repetitions; i++) if (outcome(test, draw(random)).pValue < 0.05) rejected++;
  return rejected / repetitions;
}

const hundred = (value: (prediction: number, random: Random) => number) => (random: Random) => {
  const predicted = Float64Array.from({ length: 100 }, random.normal);
  return { predicted, values: predicted.map((z) => value(z, random)) };
};

describe.each(of('bias', 'spread', 'independence'))('$id', (test) => {
  it.each(['normal', 'laplace'] as const)('keeps its size for %s errors', (distribution) => {
    const rate = rejections(
      test,
      1000,
      hundred((_, random) => random[distribution]()),
    );
    // Three standard errors at 5% are 2.1%; Brown–Forsythe and the sign test are conservative at 100 rows.
    expect(rate).toBeGreaterThan(0.015);
    expect(rate).toBeLessThan(0.075);
  });
});

describe('each kind of test detects what it is for', () => {
  it.each(ofLevel)('$id: a bend', (test) => {
    expect(
      rejections(
        test,
        100,
        hundred((z, random) => 0.6 * z * z + random.normal()),
      ),
    ).toBeGreaterThan(0.8);
  });
  it.each(ofZero)('$id: a shift', (test) => {
    expect(
      rejections(
        test,
        100,
        hundred((_, random) => 0.6 + random.normal()),
      ),
    ).toBeGreaterThan(0.9);
  });
  it.each(of('spread'))('$id: a fan', (test) => {
    expect(
      rejections(
        test,
        100,
        hundred((z, random) => Math.exp(0.6 * z) * random.normal()),
      ),
    ).toBeGreaterThan(0.8);
  });
  it.each(of('independence'))('$id: errors that hang on', (test) => {
    let previous = 0;
    const next = (_: number, random: Random) => {
      previous = 0.6 * previous + random.normal();
      return previous;
    };
    expect(rejections(test, 100, hundred(next))).toBeGreaterThan(0.8);
  });
});
