import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

function reportOf(
  n: number,
  slope: number,
  draw: (random: ReturnType<typeof seededRandom>) => number,
): Report {
  const random = seededRandom(9);
  const predicted = Float64Array.from({ length: n }, () => random.normal());
  const observed = predicted.map((mean) => slope * mean + draw(random));
  const residuals = observed.map((y, i) => y - predicted[i]!);
  const analyzed = analyzeSample({ predicted, observed, residuals });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

const target = ({ recommendation }: Report) => recommendation.caveats.find(({ id }) => id === 'target')?.text;

it('the means and medians of symmetric errors differ by chance, those of skewed ones do not', () => {
  expect(target(reportOf(150, 1, ({ normal }) => normal()))).toMatch(
    /^The mean .* differ, perhaps by chance, /,
  );
  expect(target(reportOf(600, 1, ({ normal }) => Math.exp(normal()) - Math.exp(0.5)))).toMatch(
    /^The mean and the median of these errors differ, and so do/,
  );
});

it('a slope that surely differs from 1 is not called chance if it hardly matters', () => {
  // 1.5% of the variance: 20,000 rows are sure of that, and of no more than 2%.
  const { checks } = reportOf(20_000, 1.123, ({ normal }) => normal());
  const { detail } = checks.find(({ id }) => id === 'bias')!;
  expect(detail).toMatch(
    /observed values rise by 1\.1\d+ for each 1 of the prediction, which may be too little to matter/,
  );
  expect(detail).not.toContain('chance');
});
