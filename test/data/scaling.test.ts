import { expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import { growthAt, measurableSize } from '../growth.ts';
import { type Family, families } from './families.ts';

/** Far enough apart that a step in the cost (a collection of garbage, a table that doubles) is not taken for growth. */
const factor = 16;
/** For sixteen times the bytes: 16 where the work is linear, 64 where it is n √n, 256 where it is quadratic. */
const mostGrowth = 36;
const smallest = 2 ** 15;
const largest = 2 ** 17;

const reading =
  ({ file, make }: Pick<Family, 'file' | 'make'>) =>
  (size: number) => {
    const bytes = make(size);
    return () => readTable(memorySource(file, bytes));
  };

it.each(families.map((family) => [family.name, family] as const))('%s', async (_, family) => {
  const work = reading(family);
  const size = await measurableSize(work, smallest, largest);
  expect(await growthAt(work, size, factor, mostGrowth)).toBeLessThan(mostGrowth);
});

const nests: Record<string, (size: number) => string> = {
  'one nest as deep as the file is long': (size) =>
    `[{"a":1,"b":${'['.repeat(size / 2)}1${']'.repeat(size / 2)}}]`,
  'nests of a hundred levels': (size) =>
    `[${`${'['.repeat(100)}${']'.repeat(100)},`.repeat(Math.ceil(size / 200))}1]`,
};

// What the engine’s own parser makes of nests grows by jumps; the reader is held against it.
it.each(Object.entries(nests))('a.json: %s costs no more than JSON.parse makes of it', async (_, nest) => {
  const read = reading({ file: 'a.json', make: (size) => new TextEncoder().encode(nest(size)) });
  const parse = (size: number) => {
    const text = nest(size);
    return () => JSON.parse(text);
  };
  const size = await measurableSize(parse, smallest, largest);
  const ofParsing = await growthAt(parse, size, factor, mostGrowth);
  const bound = mostGrowth * Math.max(1, ofParsing / factor);
  expect(await growthAt(read, size, factor, bound)).toBeLessThan(bound);
});
