import { describe, expect, it } from 'vitest';
import { checkPredictedScale } from '../../../src/analysis/checks/predicted-scale.ts';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

async function reportOf(factor: number, rows: number) {
  const random = seededRandom(3);
  const lines = Array.from({ length: rows }, () => {
    const [prediction, sigma] = [50 + 20 * random.uniform(), 1 + 3 * random.uniform()];
    return `${prediction + factor * sigma * random.normal()},${prediction},${sigma}`;
  });
  const bytes = new TextEncoder().encode(['y_true,y_mean,y_std', ...lines].join('\n'));
  const read = await readSample(memorySource('gp.csv', bytes));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('gp.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

describe('a predicted standard deviation', () => {
  it.each([
    [1, 'ok', 'Predicted scale holds'],
    [1.6, 'warning', 'Predicted scale too small'],
    [0.6, 'warning', 'Predicted scale too large'],
  ] as const)('that is off by %f is checked', async (factor, state, title) => {
    const { checks, roles, recommendation } = await reportOf(factor, 500);
    expect(roles).toMatchObject({ scale: 'y_std' });
    const check = checks.find(({ id }) => id === 'predicted-scale');
    expect(check).toMatchObject({ state, title });
    expect(Math.abs(check!.effect! / factor - 1)).toBeLessThan(0.1);
    const ids = recommendation.caveats.map(({ kind }) => kind);
    expect(ids.includes('scale-fails')).toBe(state === 'warning');
  });

  it('is unclear if there are too few rows', () => {
    expect(checkPredictedScale({ factor: 1.1, interval: [0.7, 1.5] }).check.state).toBe('unknown');
  });
});
