import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { documentOf } from '../../../src/analysis/words/document.ts';
import { number } from '../../../src/analysis/words/format.ts';
import { markdownOf } from '../../../src/analysis/words/markdown.ts';
import { distributionInSentence } from '../../../src/analysis/words/names.ts';
import { aboutScaledTests } from '../../../src/analysis/words/scaled-report.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { memorySource } from '../../../src/data/source.ts';

async function reportOf(file: string) {
  const bytes = readFileSync(new URL(`../../../media/samples/${file}`, import.meta.url));
  const read = await readSample(memorySource(file, bytes));
  if (read.kind !== 'done') throw new Error(file);
  const analyzed = analyzeSample(read.sample);
  if (!analyzed.ok) throw new Error(file);
  return analyzed.value.report;
}

describe('the report in words', () => {
  it.each([
    [
      'insect-sprays.csv',
      'Counts against a Poisson distribution',
      ['Dispersion (1 for Poisson)', 'Zeros observed'],
    ],
    [
      'iris-probabilities.csv',
      'Probabilities against labels',
      ['Log loss', 'Brier score', 'Spiegelhalter’s z'],
    ],
  ])('has the figures of its task: %s', async (file, title, names) => {
    const report = await reportOf(file);
    const section = documentOf(report).find((candidate) => candidate.title === title)!;
    expect(section.table!.rows.map(([name]) => name)).toEqual(expect.arrayContaining(names));
    for (const text of [reportText(report), markdownOf(report)])
      for (const name of [title, ...names]) expect(text).toContain(name);
  });

  it('has none for a regression', async () => {
    const titles = documentOf(await reportOf('cars.csv')).map(({ title }) => title);
    expect(titles).not.toContain('Probabilities against labels');
    expect(titles).not.toContain('Counts against a Poisson distribution');
  });
});

describe('the report on errors whose size depends on the prediction', () => {
  it('has the distribution that the answer is based on, and says so', async () => {
    const report = await reportOf('engel-food.csv');
    const { families, tests } = report.standardised!;
    const sections = documentOf(report);
    const table = sections.find(({ title }) => title.startsWith('Distributions'))!;
    const all = sections.find(({ title }) => title === 'Tests')!;
    expect(table.title).toContain('of the errors divided by their scale');
    expect(table.table!.rows.map(([name]) => name)).toEqual(
      families.map(({ id }) => distributionInSentence(id)),
    );
    expect(all.paragraphs).toEqual([aboutScaledTests]);
    const statistics = new Map(all.table!.rows.map(([name, statistic]) => [name, statistic]));
    for (const [id, of] of [
      ['anderson-darling-normal', tests],
      ['koenker', report.tests],
    ] as const) {
      const test = of.find((one) => one.id === id)!;
      expect(statistics.get(test.name)).toBe(test.kind === 'result' ? number(test.statistic) : undefined);
    }
  });
});
