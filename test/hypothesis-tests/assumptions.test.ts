import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tests } from '../../src/hypothesis-tests/index.ts';
import { runTest } from '../../src/hypothesis-tests/test.ts';
import r from '../reference/assumptions.json' with { type: 'json' };
import statsmodels from '../reference/assumptions-statsmodels.json' with { type: 'json' };
import { residualsOf } from '../reference/residuals-of.ts';

type Expected = { statistic: number; pValue?: number; share?: number };
const folder = new URL('../reference/data/', import.meta.url);

/** Independence is asked of every set in the order of its rows, whether or not that order means something. */
const inOrder = (id: string) => ({ ...residualsOf(id), ordered: true });

/** To a relative 1e-8, or 1e-12 of absolute rounding where the value itself is rounding. */
function close(actual: number, expected: number, what: string, relative = 1e-8) {
  expect(Math.abs(actual - expected), what).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-12);
}

describe.each([
  ['R', r.cases],
  ['statsmodels', statsmodels.cases],
] as [string, Record<string, Record<string, Expected>>][])('the assumption tests equal %s', (_, cases) => {
  it.each(Object.entries(cases))('on %s', (id, expected) => {
    const residuals = inOrder(id);
    for (const [testId, { statistic, pValue, share }] of Object.entries(expected)) {
      const result = runTest(tests.find((test) => test.id === testId)!, residuals);
      if (result.kind === 'skipped') throw new Error(`${testId}: ${result.why}`);
      close(result.statistic, statistic, `${testId} statistic`);
      if (pValue !== undefined) close(result.pValue, pValue, `${testId} p-value`, 1e-6);
      if (share !== undefined) close(result.details!.share!, share, `${testId} share`);
    }
  });
});

it('has references for every shared data set', () => {
  const ids = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
  expect(Object.keys(r.cases)).toEqual(expect.arrayContaining(ids.filter((id) => !id.endsWith('.R'))));
});

it('equals lmtest on the models of cars and mtcars', () => {
  for (const [id, { koenker, durbinWatson }] of Object.entries(r.published)) {
    const statistic = (testId: string) => {
      const result = runTest(tests.find((test) => test.id === testId)!, inOrder(id));
      return result.kind === 'result' ? result.statistic : Number.NaN;
    };
    close(statistic('koenker'), koenker, 'koenker');
    close(statistic('durbin-watson'), durbinWatson, 'durbin-watson');
  }
});
