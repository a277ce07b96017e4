import { expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { poissonDraw } from '../../simulated.ts';

async function reportOf(name: string, header: string, rows: readonly string[]) {
  const text = `${header}\n${rows.join('\n')}\n`;
  const read = await readSample(memorySource(`${name}.csv`, new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(read.kind);
  const made = analyzeSample(read.sample, {}, originOf(`${name}.csv`, read));
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.report;
}

it('counts whose size depends on an exposure need no weights: their likelihood accounts for it', async () => {
  const random = seededRandom(7);
  const { normal } = random;
  const rows = Array.from({ length: 600 }, () => {
    const exposure = Math.exp(normal());
    const mean = exposure * Math.exp(0.5 + 0.4 * normal());
    return `${poissonDraw(mean, random)},${exposure.toFixed(4)},${mean.toFixed(4)}`;
  });
  const { recommendation, drivers } = await reportOf('claims', 'claims,exposure,predicted', rows);
  expect(drivers!.some(({ column }) => column === 'exposure')).toBe(true);
  expect(recommendation.caveats.some(({ text }) => text.includes('“exposure”'))).toBe(false);
});

it('a likelihood for proportions estimates the mean, and its page says so', async () => {
  const { normal } = seededRandom(3);
  const rows = Array.from({ length: 400 }, () => {
    const x = normal();
    const share = 1 / (1 + Math.exp(-(1.5 + x + normal())));
    return `${share.toFixed(5)},${(1 / (1 + Math.exp(-(1.2 + 0.8 * x)))).toFixed(5)}`;
  });
  const { recommendation } = await reportOf('shares', 'share,predicted_share', rows);
  expect(recommendation.loss).toBe('beta');
  const said = recommendation.caveats.find(({ id }) => id === 'target');
  expect(said!.advice).toMatch(/^Beta NLL estimates the mean/);
});

it('a column that is named as a quantile, and is one, has no bias to fix first', async () => {
  const { normal } = seededRandom(4);
  const rows = Array.from({ length: 400 }, () => {
    const mean = 20 + 3 * normal();
    return `${(mean + 2 * normal()).toFixed(4)},${(mean + 2 * 1.28155).toFixed(4)}`;
  });
  const { recommendation, notices } = await reportOf('quantiles', 'y_true,q90', rows);
  expect(notices.map(({ id }) => id)).toContain('predicts-quantile');
  expect(recommendation.first).toBeUndefined();
  expect(recommendation.headline).not.toMatch(/^First/);
});
