import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sampleNames } from '../../../src/extension/data-files/sample-names.ts';

it('offers every existing sample', () => {
  const folder = new URL('../../../media/samples', import.meta.url);
  const files = readdirSync(folder).filter((name) => name !== 'README.md');
  expect([...sampleNames].sort()).toEqual(files.sort());
});
