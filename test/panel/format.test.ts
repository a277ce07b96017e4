import { expect, it } from 'vitest';
import { legibleNames, typeset } from '../../src/panel/format.ts';

it('keeps numbers with their signs and units on one line', () => {
  expect(typeset('p = 0.05, 2 × as large')).toBe('p\u00a0=\u00a00.05, 2\u00a0× as large');
  expect(typeset('at site = harbor, χ² 7.97')).toBe('at site\u00a0= harbor, χ²\u00a07.97');
  expect(typeset('r = y − μ, 1 − y')).toBe('r\u00a0=\u00a0y\u00a0−\u00a0μ, 1\u00a0−\u00a0y');
  expect(typeset('it rewards answering 0 or 1.')).toBe('it rewards answering 0\u00a0or\u00a01.');
  expect(typeset('Σ|e|ᵖ')).toBe('Σ|\u2060e\u2060|\u2060ᵖ');
  expect(typeset('the p-values')).toBe('the p-\u2060values');
});

it('removes the middle of a very long name, but not of words', () => {
  const name = `observed_${'as_it_was_measured_'.repeat(10)}in_kilowatts`;
  expect(legibleNames(`residual = ${name} − y`)).toBe(
    'residual = observed_as_it_was_measured_as…d_in_kilowatts − y',
  );
  const sentence =
    'Neither is shortened: “a name of several words, however many there are of them”, nor exp(−|e/s|ᵖ).';
  expect(legibleNames(sentence)).toBe(sentence);
});

it('isolates each right-to-left name', () => {
  expect(legibleNames('“עיר” = תל אביב: 100 rows')).toBe('“\u2068עיר\u2069” = \u2068תל אביב\u2069: 100 rows');
  expect(legibleNames('المدينة_2 القديمة')).toBe('\u2068المدينة_2 القديمة\u2069');
});
