import { describe, expect, it } from 'vitest';
import reference from '../../reference/npz.json' with { type: 'json' };
import { problemOf, summaryOf, valuesOf } from '../reading.ts';

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

describe('.npz', () => {
  it.each(['stored', 'compressed'] as const)('reads what numpy writes, %s', async (kind) => {
    expect(await valuesOf(bytesOf(reference[kind]), { name: 'a' })).toEqual(reference.columns);
  });

  it('lets the user choose one of several lengths, and reads the one that is named', async () => {
    const problem = await problemOf(bytesOf(reference.uneven));
    expect(problem).toMatchObject({ code: 'several-tables', paths: ['y, p', 'z'] });
    expect(await summaryOf(bytesOf(reference.uneven), { path: 'z' })).toMatchObject({
      format: 'npz',
      rows: 5,
    });
  });

  it('refuses what is cut off, and what expands too much', async () => {
    expect((await problemOf(bytesOf(reference.stored).subarray(0, 300))).code).toBe('broken-npz');
    expect((await problemOf(bytesOf(reference.bomb))).code).toBe('decompression-bomb');
  });
});
