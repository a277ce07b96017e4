import { expect, it } from 'vitest';
import { readDamaged } from './damage.ts';

it('ends in a table or a clear problem for damaged files', async () => {
  expect(await readDamaged(1000, 1)).toEqual([]);
}, 60_000);
