import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roles } from '../../../src/analysis/columns/parts.ts';
import { levelOfBound } from '../../../src/analysis/columns/predictions/prediction-family.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { coverageOf } from '../../../src/analysis/predicted-ranges/coverage.ts';
import { coverageCaveat } from '../../../src/analysis/predicted-ranges/coverage-caveat.ts';
import { coverageInWords, pitInWords } from '../../../src/analysis/words/coverage-in-words.ts';
import type { Column } from '../../../src/data/table.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/coverage.json' with { type: 'json' };

const numbers = (name: string, values: ArrayLike<number>): Column => ({
  name,
  kind: 'number',
  numbers: Float64Array.from(values),
  missing: 0,
});
const scaled: Roles = { kind: 'observed', observed: 'y', predicted: 'f', scale: 's' };
const byQuantiles: Roles = {
  kind: 'observed',
  observed: 'y',
  predicted: 'q0.5',
  quantiles: ['q0.1', 'q0.5', 'q0.9'],
};

/** Normal values, with predicted quantiles that are right for a scale of 1. */
function quantileColumns(n: number, scale: (row: number) => number, shift = 0): Column[] {
  const { normal } = seededRandom(3);
  const mean = Float64Array.from({ length: n }, (_, i) => i / 10);
  return [
    numbers(
      'y',
      mean.map((m, i) => m + shift + scale(i) * normal()),
    ),
    numbers(
      'q0.1',
      mean.map((m) => m - 1.2815515655446004),
    ),
    numbers('q0.5', mean),
    numbers(
      'q0.9',
      mean.map((m) => m + 1.2815515655446004),
    ),
    {
      name: 'store',
      kind: 'text',
      codes: Int32Array.from({ length: n }, (_, i) => i % 2),
      categories: ['a', 'b'],
      missing: 0,
    },
  ];
}

describe('places of observed values in their predicted distributions', () => {
  it('agree with scipy’s probability integral transform of normal predictions', () => {
    const f = reference.residuals.map(() => 0);
    const { pit } = coverageOf(
      [numbers('y', reference.residuals), numbers('f', f), numbers('s', reference.scale)],
      scaled,
    )!;
    expect(pit!.bins.map(({ share }) => share * pit!.rows)).toEqual(reference.pit);
  });

  it('are uniform if the quantiles hold', () => {
    const { pit, quantiles } = coverageOf(
      quantileColumns(2000, () => 1),
      byQuantiles,
    )!;
    expect(quantiles!.every(({ holds }) => holds)).toBe(true);
    expect(pitInWords(pit!)).toContain('evenly');
    expect(pit!.bins.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.1],
      [0.1, 0.5],
      [0.5, 0.9],
      [0.9, 1],
    ]);
  });

  it.each([
    ['too narrow', 1.5, 0],
    ['too wide', 0.6, 0],
    ['too low', 1, 0.5],
    ['too high', 1, -0.5],
  ])('show predictions that are %s', (finding, scale, shift) => {
    const coverage = coverageOf(
      quantileColumns(2000, () => scale, shift),
      byQuantiles,
    )!;
    expect(pitInWords(coverage.pit!)).toContain(finding);
    expect(coverageCaveat(coverage)!.text).toMatch(/^(\d of|All) 3 predicted quantiles are off/);
  });

  it('lie mostly in the tail on whose side the predictions miss too', () => {
    const pitOf = (shift: number) =>
      pitInWords(
        coverageOf(
          quantileColumns(2000, () => 1.5, shift),
          byQuantiles,
        )!.pit!,
      );
    expect(pitOf(0)).toContain('in both tails: ');
    expect(pitOf(0.3)).toContain('in both tails, most of them in the upper one: ');
    expect(pitOf(-0.3)).toContain('in both tails, most of them in the lower one: ');
  });

  it('are bounded by the median, too, where that is the prediction', () => {
    const outer = { ...byQuantiles, quantiles: ['q0.1', 'q0.9'] };
    const columns = quantileColumns(2000, () => 1.5);
    expect(coverageOf(columns, outer)).toEqual(coverageOf(columns, byQuantiles));
  });

  it('are counted once each, whatever the values', () => {
    const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value, value), { minLength: 1, maxLength: 40 }), (rows) => {
        const column = (name: string, k: number) =>
          numbers(
            name,
            rows.map((row) => row[k]!),
          );
        const { pit, quantiles } = coverageOf(
          [column('y', 0), column('q0.1', 1), column('q0.5', 2), column('q0.9', 3)],
          byQuantiles,
        )!;
        expect(pit!.bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(quantiles!.every(({ covered, pinball }) => covered >= 0 && covered <= 1 && pinball >= 0)).toBe(
          true,
        );
      }),
    );
  });
});

describe('ranges by group', () => {
  it('lists the group in which the range fails first', () => {
    const columns = quantileColumns(2000, (row) => (row % 2 ? 2 : 0.5));
    const { groups } = coverageOf(columns, { ...byQuantiles, group: 'store' })!;
    expect(groups!.level).toBeCloseTo(0.8, 12);
    expect(groups!.groups.map(({ name, rows, holds }) => [name, rows, holds])).toEqual([
      ['b', 1000, false],
      ['a', 1000, false],
    ]);
    const words = coverageInWords(coverageOf(columns, { ...byQuantiles, group: 'store' })!);
    expect(words.at(-1)).toMatchObject({ mark: '!' });
    expect(words.at(-1)!.text).toMatch(
      /^The 80% range holds 7\d(\.\d)?% of the observed values .*\. It fails in every group; in “b” it holds 4\d/,
    );
  });
});

describe('an interval', () => {
  it('is widened by conformal prediction until it has its nominal coverage', () => {
    const { normal } = seededRandom(5);
    const y = Float64Array.from({ length: 999 }, normal);
    const bound = (width: number) => [
      numbers('y', y),
      numbers(
        'f',
        y.map(() => 0),
      ),
      numbers(
        'f-lo-90',
        y.map(() => -width),
      ),
      numbers(
        'f-hi-90',
        y.map(() => width),
      ),
    ];
    const roles: Roles = {
      kind: 'observed',
      observed: 'y',
      predicted: 'f',
      lower: 'f-lo-90',
      upper: 'f-hi-90',
    };
    const { interval } = coverageOf(bound(1), roles)!;
    expect(interval).toMatchObject({ level: 0.9, holds: false });
    const mended = coverageOf(bound(1 + interval!.widenBy!), roles)!.interval!;
    expect(mended).toMatchObject({ holds: true });
    expect(mended.covered).toBeCloseTo(0.9, 2);
    expect(coverageOf(bound(1.645), roles)!.interval!.holds).toBe(true);
  });

  it('is a set of quantiles if there are several levels', () => {
    expect(['ARIMA-lo-90', 'ARIMA-hi-90', 'Lo 80', 'y_upper_95', 'lower', 'y-90'].map(levelOfBound)).toEqual([
      0.05,
      0.95,
      0.1,
      0.975,
      undefined,
      undefined,
    ]);
  });
});

it('errors with a predicted standard deviation have metrics in the units of the data', () => {
  const { normal } = seededRandom(9);
  const residuals = Float64Array.from({ length: 200 }, () => 3 * normal());
  const predicted = residuals.map((_, i) => i);
  const observed = residuals.map((e, i) => e + i);
  const analyzed = analyzeSample({ residuals, predicted, observed, scale: residuals.map(() => 3) });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const mae = residuals.reduce((sum, e) => sum + Math.abs(e), 0) / 200;
  expect(analyzed.value.report.metrics!.mae).toBeCloseTo(mae, 9);
  expect(analyzed.value.report.metrics!.r2).toBeGreaterThan(0.9);
});
