import { describe, expect, it } from 'vitest';
import { compareSources } from '../../../src/analysis/compare/compare-sources.ts';
import type { Comparison } from '../../../src/analysis/compare/comparison.ts';
import type { ModelOptions } from '../../../src/analysis/compare/read-models.ts';
import { comparisonDocument } from '../../../src/analysis/words/comparison-document.ts';
import { markdownOfSections } from '../../../src/analysis/words/markdown.ts';
import { textOfSections } from '../../../src/analysis/words/text.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { expectFacts } from '../words/notices/facts-of-notices.ts';

const random = seededRandom(4);
const rows = Array.from({ length: 300 }, (_, i) => {
  const observed = 50 + 10 * random.normal();
  const error = 3 * random.normal();
  return {
    id: `r${i}`,
    observed,
    worse: observed + error,
    better: observed + 0.8 * error + 0.3 * random.normal(),
  };
});

const csv = (header: string, lines: readonly (readonly (string | number)[])[]): string =>
  [header, ...lines.map((cells) => cells.join(','))].join('\n');
const file = (name: string, text: string) => ({ source: memorySource(name, new TextEncoder().encode(text)) });
const worse = (of = rows) =>
  file(
    'a.csv',
    csv(
      'id,y_true,y_pred',
      of.map((row) => [row.id, row.observed, row.worse]),
    ),
  );
const better = (of = rows) =>
  file(
    'b.csv',
    csv(
      'id,y_true,y_pred',
      of.map((row) => [row.id, row.observed, row.better]),
    ),
  );

async function compared(sources: ReturnType<typeof file>[], options: ModelOptions = {}): Promise<Comparison> {
  const result = await compareSources(sources, options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}
const problemOf = async (sources: ReturnType<typeof file>[], options: ModelOptions = {}) => {
  const result = await compareSources(sources, options);
  return result.ok ? undefined : result.problem.code;
};

describe('two files', () => {
  it('are paired by their key, whatever the order of the rows', async () => {
    const { pairedBy, rows: n, best, headline } = await compared([worse(), better([...rows].reverse())]);
    expect([pairedBy, n]).toEqual(['id', 300]);
    expect(best.mae).toEqual(['b.csv']);
    expect(headline).toMatch(/^b\.csv beats a\.csv by \d+(\.\d)?% in MAE \(\d+(\.\d)?% to \d+(\.\d)?%\)/);
  });

  it('report which rows have no partner', async () => {
    const { rows: n, notices } = await compared([worse(), better(rows.slice(20))]);
    expect(n).toBe(280);
    expect(notices).toMatchObject([{ id: 'unpaired', text: expect.stringContaining('20 rows of “a.csv”') }]);
    expectFacts(notices);
  });

  it('without a key are paired by position if their observed values agree', async () => {
    const plain = (name: string, of: typeof rows, model: 'worse' | 'better') =>
      file(
        name,
        csv(
          'y_true,y_pred',
          of.map((row) => [row.observed, row[model]]),
        ),
      );
    const { pairedBy } = await compared([plain('a.csv', rows, 'worse'), plain('b.csv', rows, 'better')]);
    expect(pairedBy).toBe('position');
    const shifted = [...rows.slice(1), rows[0]!];
    expect(await problemOf([plain('a.csv', rows, 'worse'), plain('b.csv', shifted, 'better')])).toBe(
      'not-paired',
    );
    expect(await problemOf([plain('a.csv', rows, 'worse'), plain('b.csv', rows.slice(1), 'better')])).toBe(
      'not-paired',
    );
  });

  it('leave out for both what one of them lacks', async () => {
    const gaps = rows.map((row, i) => (i < 10 ? { ...row, better: Number.NaN } : row));
    const { rows: n, notices } = await compared([worse(), better(gaps)]);
    expect(n).toBe(290);
    expect(notices.map(({ id }) => id)).toContain('incomplete');
    expectFacts(notices);
  });
});

describe('several models in one file', () => {
  const wide = file(
    'all.csv',
    csv(
      'y_true,pred_a,pred_b',
      rows.map((row) => [row.observed, row.worse, row.better]),
    ),
  );

  it('are found if they share a target', async () => {
    const { models, best } = await compared([wide]);
    expect(models.map(({ name }) => name)).toEqual(['pred_a', 'pred_b']);
    expect(best.rmse).toEqual(['pred_b']);
  });

  it('can be named, the first as the baseline', async () => {
    const { baseline, differences } = await compared([wide], { predicted: ['pred_b', 'pred_a'] });
    expect(baseline).toBe('pred_b');
    expect(differences.find(({ metric }) => metric === 'mae')!.relative).toBeGreaterThan(0);
  });

  it('may be stacked', async () => {
    const lines = (['worse', 'better'] as const).flatMap((model) =>
      rows.map((row) => [model, row.id, row.observed, row[model]]),
    );
    const long = file('long.csv', csv('model,id,y_true,y_pred', lines));
    for (const options of [{}, { model: 'model' }]) {
      const { pairedBy, rows: n, best } = await compared([long], options);
      expect([pairedBy, n, best.mae]).toEqual(['id', 300, ['better']]);
    }
  });
});

it('a model and its copy cannot be told apart', async () => {
  const { headline, differences } = await compared([worse(), { ...worse(), name: 'again' } as never]);
  expect(headline).toBe('In MAE and RMSE a.csv and again can’t be told apart.');
  for (const { pValue } of differences) expect(pValue).toBe(1);
});

it('labels are compared by log loss, Brier score and accuracy, accuracy by McNemar’s test', async () => {
  const draw = seededRandom(9);
  const labels = Array.from({ length: 400 }, () => {
    const logit = 2 * draw.normal();
    const label = draw.uniform() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
    return { label, sharp: 1 / (1 + Math.exp(-logit)), flat: 1 / (1 + Math.exp(-logit / 4)) };
  });
  const of = (name: string, score: 'sharp' | 'flat') =>
    file(
      name,
      csv(
        'label,probability',
        labels.map((row) => [row.label, row[score]]),
      ),
    );
  const { task, best, differences } = await compared([of('flat.csv', 'flat'), of('sharp.csv', 'sharp')]);
  expect(task).toBe('classification');
  expect(best.logLoss).toEqual(['sharp.csv']);
  expect(differences.find(({ metric }) => metric === 'accuracy')).toMatchObject({
    method: 'McNemar, exact',
    pValue: 1,
  });
});

it('is written in text and Markdown with everything from the file escaped', async () => {
  const named = [worse(), { ...better(), name: '<b>|`evil`' } as never];
  const sections = comparisonDocument(await compared(named));
  expect(textOfSections(sections)).toContain('Differences between the models');
  expect(markdownOfSections(sections)).toContain('&lt;b&gt;\\|\\`evil\\`');
});
