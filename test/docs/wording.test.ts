import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordingDocument } from '../../tools/wording/document.ts';

it('docs/wording.md has every sentence as it is now (npm run wording writes them)', async () => {
  const committed = readFileSync(new URL('../../docs/wording.md', import.meta.url), 'utf8');
  expect((await wordingDocument()).split('\n')).toEqual(committed.split('\n'));
});
