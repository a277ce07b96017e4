import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemOf, summaryOf } from './reading.ts';

describe('gzip', () => {
  it('is decompressed, whatever is inside', async () => {
    const csv = await summaryOf(gzipSync('a;b\n1,5;2\n'), { name: 'data.csv.gz' });
    expect(csv).toMatchObject({ format: 'csv', compressed: true, delimiter: ';', decimal: ',' });
    const lines = await summaryOf(gzipSync('{"a": 1}\n{"a": 2}\n'), { name: 'data.jsonl.gz' });
    expect(lines).toMatchObject({ format: 'jsonl', compressed: true, rows: 2 });
  });

  it('is refused where it is damaged', async () => {
    const bytes = gzipSync('a,b\n1,2\n'.repeat(1000));
    expect((await problemOf(bytes.subarray(0, bytes.length / 2))).code).toBe('broken-gzip');
    expect((await problemOf(bytes.map((byte, index) => (index === 20 ? byte ^ 255 : byte)))).code).toBe(
      'broken-gzip',
    );
  });

  it('is refused if it is a bomb', async () => {
    const bomb = gzipSync(`a\n1\n${'\n'.repeat(100 * 2 ** 20)}`);
    expect((await problemOf(bomb)).code).toBe('decompression-bomb');
  });
});
