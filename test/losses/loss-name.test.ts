import { expect, it } from 'vitest';
import { lossName } from '../../src/losses/loss-name.ts';

it('shows a fitted shape with as many digits as are useful', () => {
  expect(lossName('lp', { p: 29.999984620734832 })).toBe('L30');
  expect(lossName('lp', { p: 1.5 })).toBe('L1.5');
  expect(lossName('student-t', { nu: 4.3837462 })).toBe('Student’s t (ν = 4.384)');
});
