import { describe, expect, it } from 'vitest';
import reference from '../../reference/npy.json' with { type: 'json' };
import { problemOf, summaryOf } from '../reading.ts';

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

describe('.npy', () => {
  it.each(reference.cases)('reads what numpy writes: $name', async ({ name, bytes, columns }) => {
    const summary = await summaryOf(bytesOf(bytes), { name: 'array.npy' });
    expect(summary.format).toBe('npy');
    expect(summary.columns.map(({ values }) => values)).toEqual(columns);
    if (name === 'structured') expect(summary.columns.map((column) => column.name)).toEqual(['y', 'yhat']);
  });

  it('refuses what is cut off, has three dimensions, or has no numbers', async () => {
    const bytes = bytesOf(reference.cases[0]!.bytes);
    expect((await problemOf(bytes.subarray(0, -8))).code).toBe('broken-npy');
    expect((await problemOf(bytes.subarray(0, 20))).code).toBe('broken-npy');
    const text = String.fromCharCode(...bytes);
    const altered = (from: string, to: string) =>
      Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0));
    expect((await problemOf(altered("'<f8'", "'|O'  "))).code).toBe('not-numbers');
    expect((await problemOf(altered('(6,)', '(1,2,3)'))).code).toBe('too-many-dimensions');
  });
});
