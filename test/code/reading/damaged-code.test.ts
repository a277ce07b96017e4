import { expect, it } from 'vitest';
import { readDamagedCode } from './damaged-code.ts';

it('reads damaged code in any language without an error, and the same after an edit as fresh', () => {
  expect(readDamagedCode(3000, 7)).toEqual([]);
});
