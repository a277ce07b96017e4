import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import type { Report } from '../../src/analysis/report.ts';
import { analyzeCounts } from '../../src/analysis/tasks/counts/counts.ts';
import { analyzePositive } from '../../src/analysis/tasks/positive/positive.ts';
import type { Problem } from '../../src/data/problem.ts';

/** Whatever the numbers, the answer is a report of finite figures or a problem with a message and a hint. */
function expectAnswer(sample: Sample) {
  const analyzed = analyzeSample(sample);
  if (analyzed.ok) expectFinite(analyzed.value.report);
  else expectProblem(analyzed.problem);
}

function expectProblem({ message, hint }: Problem) {
  expect(message).not.toBe('');
  expect(hint).not.toBe('');
}

function expectFinite(part: Pick<Report, 'recommendation'>) {
  JSON.stringify(part, (key, value) => {
    if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
    return value;
  });
  const { headline, confidence } = part.recommendation;
  expect(headline).not.toMatch(/NaN|undefined|Infinity/);
  // Labels have none: what they can be is certain.
  if (confidence === undefined) return;
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
}

const anyNumber = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1 }),
  fc.constantFrom(0, 1, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
);
const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5));
const score = fc.oneof({ weight: 4, arbitrary: probability }, { weight: 1, arbitrary: anyNumber });

describe('any labels get an answer', () => {
  it.each([
    ['probabilities', probability],
    ['any scores', score],
  ])('with %s', (_, scores) => {
    const sample = fc
      .record({ n: fc.integer({ min: 0, max: 60 }), k: fc.integer({ min: 2, max: 4 }) })
      .chain(({ n, k }) =>
        fc.record({
          labels: fc
            .array(fc.integer({ min: -1, max: k - 1 }), { minLength: n, maxLength: n })
            .map((list) => Int32Array.from(list)),
          probabilities: fc
            .array(scores, { minLength: n * k, maxLength: n * k })
            .map((list) => Float64Array.from(list)),
          classes: fc.constant(Array.from({ length: k }, (_, i) => `class ${i}`)),
        }),
      );
    fc.assert(fc.property(sample, expectAnswer), { numRuns: 150 });
  });
});

describe('any residuals get an answer', () => {
  /** From the smallest to the largest double: alone, as rounding beside values of another size, and as outliers. */
  const anySize = fc
    .tuple(
      fc.constantFrom(-1, 1),
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.integer({ min: -323, max: 307 }),
    )
    .map(([sign, digits, exponent]) => sign * digits * 10 ** exponent);
  const usual = fc.double({ min: -10, max: 10, noNaN: true });
  const value = fc.oneof(usual, fc.integer({ min: -3, max: 3 }), anySize, anyNumber);
  const few = { minLength: 0, maxLength: 60 };

  it('alone', () => {
    fc.assert(
      fc.property(fc.array(value, few), (list) => expectAnswer({ residuals: Float64Array.from(list) })),
      { numRuns: 150 },
    );
  });

  it('mostly of one size, some of another', () => {
    const mixed = fc.tuple(fc.integer({ min: -150, max: 149 }), fc.array(fc.tuple(usual, fc.nat(5)), few));
    fc.assert(
      fc.property(mixed, ([exponent, list]) => {
        const residuals = Float64Array.from(list, ([x, one]) => (one === 0 ? x * 10 ** exponent : x));
        expectAnswer({ residuals });
        expectAnswer({ residuals: residuals.map((x) => x * 10 ** -exponent) });
      }),
      { numRuns: 150 },
    );
  });

  it('with predictions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), few), (list) => {
        const observed = Float64Array.from(list, ([y]) => y);
        const predicted = Float64Array.from(list, ([, mean]) => mean);
        expectAnswer({ residuals: observed.map((y, row) => y - predicted[row]!), observed, predicted });
      }),
      { numRuns: 150 },
    );
  });
});

it('any counts or positive values get an answer', () => {
  const size = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const target = fc.oneof(fc.nat(20), fc.nat(3), size);
  const rows = fc.array(fc.tuple(target, size), { minLength: 0, maxLength: 80 });
  fc.assert(
    fc.property(rows, fc.boolean(), (list, whole) => {
      const observed = Float64Array.from(list, ([y]) => (whole ? Math.round(y) : y));
      const predicted = Float64Array.from(list, ([, mean]) => mean);
      const sample = { residuals: observed.map((y, row) => y - predicted[row]!), observed, predicted };
      expectAnswer(sample);
      // Also where they were not recognized as such.
      const part = (whole ? analyzeCounts : analyzePositive)(sample, { significance: 0.05 });
      if (part.ok) expectFinite(part.value.part);
      else expectProblem(part.problem);
    }),
    { numRuns: 150 },
  );
});
