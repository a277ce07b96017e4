import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import darlingLaplace from '../../reference/anderson-darling-laplace.json';
import darlingNormal from '../../reference/anderson-darling-normal.json';
import apd from '../../reference/apd-laplace.json';
import { published } from '../../reference/laplace-null-published.json';
import shapiro from '../../reference/shapiro-wilk.json';

function report(id: string) {
  const text = readFileSync(new URL(`../../reference/data/${id}.json`, import.meta.url), 'utf8');
  const { residuals } = JSON.parse(text) as { residuals: number[] };
  const analyzed = analyzeSample({ residuals: Float64Array.from(residuals) });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}
const expected = <Case extends { data: string }>({ cases }: { cases: Case[] }, id: string): Case =>
  cases.find(({ data }) => data === id)!;

it.each(['fan-200', 'normal-20', 'normal-5000', 'uniform-60'])(
  'judges the Normal distribution by Bonferroni’s p-value of two tests: %s',
  (id) => {
    const { normal } = report(id).fits!;
    const least = Math.min(expected(shapiro, id).pValue, expected(darlingNormal, id).pValue!);
    expect(normal.tests).toEqual(['shapiro-wilk', 'anderson-darling-normal']);
    expect(normal.pValue / Math.min(1, 2 * least)).toBeCloseTo(1, 5);
    expect(normal.verdict).toBe(2 * least < 0.05 ? 'rejected' : 'fits');
  },
);

it('uses a single test if there are too many residuals for the other', () => {
  expect(report('laplace-5001').fits!.normal.tests).toEqual(['anderson-darling-normal']);
});

it('does not call residuals Laplace if only their moments are', () => {
  const { fits, recommendation } = report('dax');
  expect(expected(apd, 'dax').pValue).toBeGreaterThan(0.05);
  const [, , , onePercent] = published.limit.andersonDarling;
  expect(expected(darlingLaplace, 'dax').statistic).toBeGreaterThan(onePercent!);
  expect(fits!.laplace).toMatchObject({
    tests: ['apd-laplace', 'anderson-darling-laplace'],
    verdict: 'rejected',
  });
  expect(recommendation.headline).not.toContain('consistent');
});
