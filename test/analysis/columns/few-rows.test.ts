import { expect, it } from 'vitest';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../src/data/source.ts';

const read = (text: string) => readSample(memorySource('few.csv', new TextEncoder().encode(text)));

it('asks nothing about columns of too few rows for any answer', async () => {
  // With one row, nothing tells labels from numbers.
  for (const text of ['y_true,y_pred\n1,2\n', 'a,b\n1,2\n2,3\n4,3\n']) {
    const { kind } = await read(text);
    expect(kind, text).not.toBe('tie');
  }
});
