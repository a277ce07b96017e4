import { describe, expect, it } from 'vitest';
import { decimalMark } from '../../../src/data/text/decimal-mark.ts';
import type { Dialect } from '../../../src/data/text/record.ts';

/** The mark in rows of these cells, separated by tabs or by another delimiter. */
const markOf = (rows: readonly (readonly string[])[], delimiter = '\t'): string =>
  decimalMark(
    rows.map((cells, index) => ({ cells: [...cells], offset: 0, line: index + 1, next: index + 2 })),
    { delimiter: delimiter.charCodeAt(0), quote: 34, escaping: 34, collapse: false } satisfies Dialect,
  );
const column = (...cells: string[]) => markOf(cells.map((cell) => [cell]));

describe('a comma', () => {
  it.each([
    '0,5',
    '-1,25',
    '+1,5',
    ',75',
    '12,',
    '1234,5',
    '1.234,5',
    '1.234.567,25',
    '1,5e3',
    '1,5E-3',
    '1,e3',
    '12,5 %',
    '€ 12,5',
    'R$ 1.234,56',
    '18,84 mg/L',
    '1 234,5',
    '0,1234',
    '0,123',
    '01,234',
  ])('stands before decimals in %s', (cell) => expect(column(cell)).toBe(','));

  it.each([
    '1.5',
    '.5',
    '12.',
    '1e3',
    '1,234.5',
    '1,234,567.25',
    '12,34,567.5',
    '1,234,567',
    '$1,234.50',
    'a,b',
    '1,5 or 2',
    '',
    'a',
    '7',
    '1,2,3',
  ])('does not in %j', (cell) => expect(column(cell)).toBe('.'));
});

it('is a comma where points separate thousands, as whole numbers below a thousand beside them show', () => {
  const thousands = ['1.303', '2.654', '1.294', '3.099', '1.410', '1.688', '2.001', '1.115'];
  expect(column(...thousands)).toBe('.');
  expect(column(...thousands, '987')).toBe(',');
  expect(column(...thousands, '1.204.500')).toBe(',');
  expect(column(...thousands, '999')).toBe('.');
  expect(column(...thousands, '987', '12.35')).toBe('.');
  expect(column('1.303', '987')).toBe('.');
  // In another column.
  expect(markOf(thousands.map((cell) => [cell, '987']))).toBe('.');
});

it('is decided by most of the cells that can be read one way only', () => {
  expect(column('0,5', '0,25', '1.5')).toBe(',');
  expect(column('0,5', '1.5', '2.5')).toBe('.');
  expect(column('0,5', '1.5')).toBe('.');
  expect(column('0,5', '1,234.5')).toBe('.');
  expect(column('0,5', '0,5', '1,234.5')).toBe(',');
  expect(column('0,5', '1,234,567')).toBe('.');
  expect(column('0,5', '0.5')).toBe('.');
});

it('is not decided by a dot before three digits, which may be a thousands separator', () => {
  expect(column('0,5', '1.234')).toBe(',');
  expect(column('0,5', '-1.234', '+12.345', '123.456')).toBe(',');
  expect(column('0,5', '€ 1.234', '€ 2.345')).toBe(',');
  // A number has no more than three digits before the first group, and no zero at its beginning.
  expect(column('0,5', '1234.567')).toBe('.');
  expect(column('0,5', '0.123')).toBe('.');
  expect(column('0,5', '1.2345')).toBe('.');
});

it('is decided by dots, however the number is written', () => {
  // Each of them stands against one comma, so that it alone decides.
  for (const cell of [
    '1.5e3',
    '-1.5',
    '+12.5E-10',
    '$ 1.25',
    '.5',
    '12.',
    '1,234,567.25',
    '12,345.5',
    '1,234.e5',
  ])
    expect([cell, column('0,5', cell)]).toEqual([cell, '.']);
  // None of these is a number of which a mark could be told.
  for (const cell of ['1.5.2', '1.5x2', '1.5 and 2', '10.0.0.1', '1,2345,678', '1,23,4', '2020.01.02'])
    expect([cell, column('0,5', cell)]).toEqual([cell, ',']);
  expect(column('12.345,5')).toBe(',');
});

it('is a dot by default', () => {
  expect(column('1', '2')).toBe('.');
  expect(
    markOf([
      ['1,530', '5'],
      ['2,998', '6,123'],
    ]),
  ).toBe('.');
});

describe('three digits after a comma', () => {
  it('are decimals if they are rarely round', () => {
    expect(column('8,040', '1,694', '5,847', '6,374', '5,048')).toBe(',');
    expect(column('8,100', '1,694', '5,847', '6,374', '5,048')).toBe(',');
    expect(column('8,100', '1,600', '5,847', '6,374', '5,048')).toBe('.');
  });

  it('are thousands in a file with comma delimiters', () => {
    expect(markOf([['8,040'], ['1,694'], ['5,847']], ',')).toBe('.');
  });

  it('are thousands if numbers below a thousand are in the same column', () => {
    expect(column('1,530', '945', '2,998')).toBe('.');
    expect(column('1,530', '-45', '2,998')).toBe('.');
    expect(column('1,530', '9456', '2,998')).toBe(',');
    expect(
      markOf([
        ['1,530', '945'],
        ['1,241', '17'],
      ]),
    ).toBe(',');
  });

  it('decide nothing beside an unambiguous number', () => {
    expect(column('1,530', '2,998', '1.5')).toBe('.');
    expect(column('1,530', '2,998', '0,5')).toBe(',');
  });

  it('are thousands after groups of two digits', () => {
    expect(column('1,234,567', '12,34,567')).toBe('.');
    expect(column('0,5', '12,34,567')).toBe('.');
  });
});
