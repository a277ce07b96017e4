import { expect, it } from 'vitest';
import { correlationWithinSeries } from '../../../src/analysis/checks/clusters.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const reportOf = (...given: Parameters<typeof analyzeSample>) => {
  const analyzed = analyzeSample(...given);
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
};

const random = seededRandom(31);
const normals = (n: number) => Float64Array.from({ length: n }, random.normal);

it('a few large groups that do not differ do not weaken an answer', () => {
  const strong = Array.from({ length: 20 }, () => {
    const groups = Int32Array.from({ length: 1000 }, () => Math.floor(4 * random.uniform()));
    return reportOf({ residuals: normals(1000), groups }).recommendation.strength === 'strong';
  });
  // As without groups, where it is nearly every sample.
  expect(strong.filter(Boolean).length).toBeGreaterThanOrEqual(18);
});

it('a correlation that would matter but may be chance is reported so, and never ticked', () => {
  const reports = Array.from({ length: 40 }, () => {
    const noise = normals(150);
    const residuals = noise.map((value, row) => value + 0.13 * (noise[row - 1] ?? 0));
    return reportOf({ residuals, ordered: true });
  });
  const open = reports.flatMap(({ checks, tests }) => {
    const check = checks.find(({ id }) => id === 'independence')!;
    const test = tests.find(({ id }) => id === 'ljung-box')!;
    const isOpen = test.kind === 'result' && test.pValue > 0.01 && test.pValue < 0.3;
    return isOpen && check.state !== 'warning' && Math.abs(check.effect!) > 0.1 ? [check] : [];
  });
  expect(open.length).toBeGreaterThan(5);
  for (const { state, title, detail } of open) {
    expect([state, title]).toEqual(['unknown', 'Independence unclear']);
    expect(detail).toMatch(/^correlation of .*, which may be chance \(p = 0\.\d+\)$/);
  }
});

it('one series of large errors does not imply correlation in all', () => {
  const series = Int32Array.from({ length: 200 }, (_, row) => Math.floor(row / 20));
  const falsely = Array.from({ length: 400 }, () => {
    const scales = normals(10).map((value) => Math.exp(value));
    return correlationWithinSeries(
      normals(200).map((value, row) => value * scales[series[row]!]!),
      series,
    )!;
  }).filter(({ pValue }) => pValue < 0.01);
  // At 1%, as if all pairs counted alike, it was about one file in five.
  expect(falsely.length).toBeLessThanOrEqual(12);
});

it('a correlation within series of similar errors keeps its test size and is found', () => {
  const series = Int32Array.from({ length: 400 }, (_, row) => Math.floor(row / 20));
  const found = (r: number) =>
    Array.from({ length: 300 }, () => {
      let before = 0;
      const values = normals(400).map((value) => {
        before = r * before + Math.sqrt(1 - r * r) * value;
        return before;
      });
      return correlationWithinSeries(values, series)!.pValue < 0.01;
    }).filter(Boolean).length;
  expect(found(0)).toBeLessThanOrEqual(9);
  expect(found(0.4)).toBeGreaterThan(285);
});

it('inherently skewed errors need neither groups nor more rows first', () => {
  const residuals = Float64Array.from(
    { length: 5000 },
    () => random.exponential() + random.exponential() - 2,
  );
  const predicted = normals(5000).map((value) => 50 + 12 * value);
  const observed = predicted.map((value, row) => value + residuals[row]!);
  const { first, moreRows, caveats } = reportOf({ residuals, observed, predicted }).recommendation;
  expect(first).toBeUndefined();
  expect(moreRows).toBeUndefined();
  expect(caveats.find(({ id }) => id === 'none-fits')!.advice).toContain('these errors are skewed');
});

it('predictions that are too far apart call for more regularization, those too close together for less', () => {
  const truth = normals(400).map((value) => 10 * value);
  const advice = (times: number) => {
    const noise = normals(400);
    const predicted = truth.map((value) => times * value);
    const observed = truth.map((value, row) => value + noise[row]!);
    const residuals = observed.map((value, row) => value - predicted[row]!);
    const { caveats } = reportOf({ residuals, observed, predicted }).recommendation;
    return caveats.find(({ id }) => id === 'trend')!.advice;
  };
  expect(advice(1.2)).toContain('strengthen the regularization');
  expect(advice(0.8)).toContain('weaken the regularization');
});

it('a trend of counts is reported in counts', () => {
  // Means of 20, 40 and 60, missed by 9, 12 and 9 counts.
  const third = (row: number) => Math.floor(row / 160);
  const predicted = Float64Array.from({ length: 480 }, (_, row) => 20 + 20 * third(row) + (row % 7) / 10);
  const observed = predicted.map((mean, row) => Math.round(mean + [-9, 12, -9][third(row)]! + (row % 3) - 1));
  const residuals = observed.map((value, row) => value - predicted[row]!);
  const { caveats } = reportOf({ residuals, observed, predicted }, { task: 'counts' }).recommendation;
  const { text } = caveats.find(({ id }) => id === 'trend')!;
  const [, low, high] = /^The mean error changes with the prediction, from −(\S+) to (\S+) over/.exec(text)!;
  expect(Number(low)).toBeGreaterThan(8);
  expect(Number(low)).toBeLessThan(10);
  expect(Number(high)).toBeGreaterThan(8);
  expect(Number(high)).toBeLessThan(13);
});
