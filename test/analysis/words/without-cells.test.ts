import { expect, it } from 'vitest';
import { withoutCells } from '../../../src/analysis/words/without-cells.ts';

it('leaves out what is quoted from the rows, and keeps the names of columns', () => {
  expect(withoutCells('“Ann Lee” is no number in “age”; take “income”.', ['age', 'income'])).toBe(
    '“…” is no number in “age”; take “income”.',
  );
  expect(withoutCells('Nothing is quoted.', [])).toBe('Nothing is quoted.');
});
