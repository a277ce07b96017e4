import { expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { foundDrivers } from '../../../src/analysis/words/drivers-in-words.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { uniform } = seededRandom(30);

/** 0/1 labels with probabilities that are right in the east, and `off` too low in the west. */
async function driversIn(off: number) {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const region = i % 2 ? 'west' : 'east';
    const p = 0.1 + 0.6 * uniform();
    const label = uniform() < p + (region === 'west' ? off : 0) ? 1 : 0;
    return `${region},${uniform()},${label},${p}`;
  });
  const bytes = new TextEncoder().encode(`region,age,label,probability\n${rows.join('\n')}\n`);
  const read = await readSample(memorySource('labels.csv', bytes));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('labels.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

it('probabilities that are too low in one group are found along its column', async () => {
  const { task, drivers } = await driversIn(0.2);
  expect(task).toBe('classification');
  expect(foundDrivers(drivers).map(({ column }) => column)).toEqual(['region']);
  const west = drivers![0]!.segments.find(({ name }) => name === 'west')!;
  expect(west.mean).toBeGreaterThan(0.1);
  expect(west.rows).toBe(500);
});

it('nothing is found if probabilities are right, though the size of y − p follows from p', async () => {
  const { drivers } = await driversIn(0);
  expect(drivers!.map(({ column }) => column).sort()).toEqual(['age', 'region']);
  expect(foundDrivers(drivers)).toEqual([]);
});
