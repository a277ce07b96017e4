import { expect, it } from 'vitest';
import { powersInWords } from '../../../src/analysis/words/power-in-words.ts';
import { powerRange } from '../../../src/distributions/symmetric/generalized-normal.ts';

const [least, most] = powerRange;

it('an interval of powers is written with its ends, and with more digits where both look alike', () => {
  expect(powersInWords([0.78, 1.24])).toBe('0.78 to 1.2');
  expect(powersInWords([0.996, 1.012])).toBe('0.996 to 1.01');
  expect(powersInWords([least, 0.4])).toBe('0.33 or less to 0.4');
});

it('an interval at one end of the powers examined is one figure', () => {
  expect(powersInWords([least, 1.003 * least])).toBe('0.33 or less');
  expect(powersInWords([0.995 * most, most])).toMatch(/^\d+ or more$/);
});
