import { expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import { type Family, families } from './families.ts';

/** Milliseconds of processor time to read the family at that size, the least of a few runs. */
async function cost({ file, make }: Family, size: number, runs: number): Promise<number> {
  const bytes = make(size);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await readTable(memorySource(file, bytes));
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const smallest = 2 ** 16;
const largest = 2 ** 18;
/** Shorter times say nothing of growth. */
const leastCost = 8;
/** Four times the bytes: 4 where the work is linear, 16 where it is quadratic. */
const mostGrowth = 6;

/** Growth of the cost where a file is four times as large, at a size that takes long enough to be measured. */
async function growth(family: Family): Promise<number> {
  let size = smallest;
  let time = await cost(family, size, 2);
  while (time < leastCost && size < largest) {
    size *= 2;
    time = await cost(family, size, 2);
  }
  for (let attempt = 0; ; attempt++) {
    const small = Math.max(leastCost, await cost(family, size, 2 + attempt));
    const ratio = (await cost(family, 4 * size, 2 + attempt)) / small;
    if (ratio < mostGrowth || attempt === 3) return ratio;
  }
}

it.each(families.map((family) => [family.name, family] as const))('%s', async (_, family) => {
  expect(await growth(family)).toBeLessThan(mostGrowth);
});
