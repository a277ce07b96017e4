import { expect, it } from 'vitest';
import { fieldAt } from '../../../src/extension/hovers/field-at.ts';

it('finds the field that contains a character', () => {
  const line = 'a,"b,c",d';
  expect([0, 1, 2, 4, 7, 8, 9].map((character) => fieldAt(line, character, ','))).toEqual([
    0, 0, 1, 1, 1, 2, 2,
  ]);
});
