import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberInColumn, pInColumn, pValue, wholeNumber } from '../../../src/analysis/words/format.ts';

it('separates thousands as in English', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 15 }), (n, digits) => {
      const shorter = Math.floor(n / 10 ** digits);
      expect(wholeNumber(shorter)).toBe(shorter.toLocaleString('en-US'));
    }),
  );
  expect(wholeNumber(12345)).toBe('12,345');
});

it('keeps the trailing zeros of numbers in a column', () => {
  expect(numberInColumn(0.634)).toBe('0.6340');
  expect(numberInColumn(-45, 3)).toBe('−45.0');
  expect(numberInColumn(0.99996)).toBe('1.000');
  expect(numberInColumn(12345.6)).toBe('12350');
  expect(numberInColumn(0)).toBe('0');
});

it('calls no p-value 0 or 1', () => {
  expect([1, 0.99996, 0.99994, 0.9999, 0.3, 0.00004].map(pInColumn)).toEqual([
    '> 0.9999',
    '> 0.9999',
    '> 0.9999',
    '0.9999',
    '0.3000',
    '< 0.0001',
  ]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
      for (const text of [pValue(p), pInColumn(p)]) expect(text).not.toMatch(/^(= )?[01](\.0*)?$/);
    }),
  );
});
