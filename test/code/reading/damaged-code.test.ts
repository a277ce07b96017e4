import { expect, it } from 'vitest';
import { readDamagedCode } from './damaged-code.ts';

it('reads damaged code in any language without an error, after an edit just as afresh', () => {
  expect(readDamagedCode(3000, 7)).toEqual([]);
});
