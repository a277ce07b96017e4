import { expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

async function reportOf(header: string, rows: readonly (string | number)[][]) {
  const text = [header, ...rows.map((row) => row.join(','))].join('\n');
  const read = await readSample(memorySource('errors.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('errors.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

/** Chicks weighed in whole grams at six ages, each predicted by the mean of the others of its age. */
function weighed() {
  const { normal } = seededRandom(6);
  const ages = Array.from({ length: 6 }, (_, age) =>
    Array.from({ length: 30 }, () => Math.round(40 + 12 * age + 3 * normal())),
  );
  return ages.flatMap((weights, age) => {
    const total = weights.reduce((a, b) => a + b);
    return weights.map((weight, chick) => [`c${chick}`, age, weight, (total - weight) / 29]);
  });
}

it('counts rows separately that only agree by chance: whole grams of different chicks, predicted from their age', async () => {
  const { sample, recommendation } = await reportOf('chick,age,observed,predicted', weighed());
  expect(sample.n).toBe(180);
  expect(recommendation.caveats.map(({ id }) => id)).not.toContain('ties');
});

it('counts them once if nothing else distinguishes them', async () => {
  const rows = weighed().map(([, , observed, predicted]) => [observed!, predicted!]);
  const { sample } = await reportOf('observed,predicted', rows);
  expect(sample.n).toBe(new Set(rows.map(String)).size);
});

it('counts duplicates once even if a join or a fold distinguishes them', async () => {
  const { normal } = seededRandom(7);
  const rows = Array.from({ length: 120 }, (_, i) => {
    const mean = 10 + 3 * normal();
    return [mean + normal(), mean, i];
  }).flatMap(([observed, predicted]) => [1, 2, 3].map((fold) => [fold, observed!, predicted!]));
  for (const name of ['fold', 'offer']) {
    const { sample, recommendation } = await reportOf(`${name},observed,predicted`, rows);
    expect(sample.n).toBe(120);
    expect(recommendation.caveats.map(({ id }) => id)).toContain('ties');
  }
});

it('counts copies once wherever they are in a long file: appended by oversampling, concatenated, or adjacent', async () => {
  const { normal, bits } = seededRandom(8);
  const rows = Array.from({ length: 30_000 }, () => {
    const mean = 10 + 3 * normal();
    return [mean + normal(), mean];
  });
  const oversampled = [...rows, ...Array.from({ length: 15_000 }, () => rows[bits() % rows.length]!)];
  const adjacent = rows.flatMap((row) => [row, row]);
  for (const file of [oversampled, [...rows, ...rows, ...rows], adjacent]) {
    const { sample } = await reportOf('observed,predicted', file);
    expect(sample.n).toBe(30_000);
  }
});
