import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeNumber } from '../../../src/analysis/words/format.ts';

it('separates thousands as in English', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 15 }), (n, digits) => {
      const shorter = Math.floor(n / 10 ** digits);
      expect(wholeNumber(shorter)).toBe(shorter.toLocaleString('en-US'));
    }),
  );
  expect(wholeNumber(12345)).toBe('12,345');
});
