import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tests } from '../../src/hypothesis-tests/index.ts';

describe('the registry of tests', () => {
  it('contains every file of its folder, under the file’s name', () => {
    const files = readdirSync(new URL('../../src/hypothesis-tests', import.meta.url))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'test.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(tests.map((test) => test.id).toSorted()).toEqual(files.toSorted());
  });
});
