import { describe, expect, it } from 'vitest';
import { openBytes } from '../../src/engine/open.ts';

describe('opening a source', () => {
  it('opens bytes', async () => {
    const bytes = new TextEncoder().encode('a\n1\n');
    const source = await openBytes({ name: 'a.csv', bytes });
    expect(source).toMatchObject({ ok: true, value: { name: 'a.csv', size: 4 } });
  });

  it('cannot open paths', async () => {
    await expect(openBytes({ path: '/a.csv' })).rejects.toThrow('only in Node');
  });
});
