import { describe, expect, it } from 'vitest';
import {
  type CellKind,
  cellKind,
  cellNumber,
  columnKind,
  isBoolean,
  isDate,
  isMissing,
  isPadded,
} from '../../../src/data/text/cell.ts';

describe('no value', () => {
  it.each([
    '',
    ' ',
    'NA',
    'n/a',
    '#N/A',
    '#NA',
    'n.a.',
    '<NA>',
    'NaN',
    '-nan',
    '1.#QNAN',
    '-1.#IND',
    'NULL',
    'nil',
    'None',
    'missing',
    'undefined',
    'NaT',
    '?',
    '-',
    '--',
    '—',
    '–',
    '.',
    '..',
    '*',
    '#NULL!',
    '#VALUE!',
    '#DIV/0!',
    '#NUM!',
    '#REF!',
    '#NAME?',
    ' na ',
  ])('is written %j', (cell) => {
    expect(isMissing(cell)).toBe(true);
    expect(cellKind(cell, '.')).toBe('missing');
  });

  it.each(['0', 'nan1', 'no', '-----', '...', 'undefined!', ' undefined'])('is not written %j', (cell) => {
    expect(isMissing(cell)).toBe(false);
  });
});

describe('a number', () => {
  it.each<[string, number]>([
    ['1', 1],
    ['-1', -1],
    ['+1', 1],
    ['1.', 1],
    ['.5', 0.5],
    ['1.5e3', 1500],
    ['1E-2', 0.01],
    ['1.5D2', 150],
    ['.5d-1', 0.05],
    ['1.d1', 10],
    [' 7 ', 7],
    ['inf', Infinity],
    ['-Inf', -Infinity],
    ['+infinity', Infinity],
    ['∞', Infinity],
    ['1.#INF', Infinity],
    ['-1.#inf', -Infinity],
    ['"1.5', 1.5],
    ["1.5'", 1.5],
    ['[53.3]', 53.3],
    ['[[53.3]]', 53.3],
    ['c(53.3)', 53.3],
    ['tensor(53.3)', 53.3],
    ['np.float64(53.3)', 53.3],
    ['array([53.3], dtype=float32)', 53.3],
    ["Decimal('53.3')", 53.3],
    ['torch.tensor(2.)', 2],
    ['(53.3,)', 53.3],
    ["tensor(1.5, device='cuda:0')", 1.5],
    ['<tf.Tensor: shape=(), dtype=float32, numpy=53.3>', 53.3],
    ['−5', -5],
    ['–5', -5],
    ['- 5', -5],
    ['(5)', -5],
    ['12.5-', -12.5],
    ['1,234.5-', -1234.5],
    ['(-5)', 5],
    ['(1,234.5)', -1234.5],
    ['12%', 0.12],
    ['1.5e1 %', 0.15],
    ['-0.5%', -0.005],
    ['$5', 5],
    ['€ 5', 5],
    ['5 €', 5],
    ['USD 5', 5],
    ['5 USD', 5],
    ['US$5', 5],
    ['R$ 5', 5],
    ['Rs. 5', 5],
    ['5 kr', 5],
    ['5zł', 5],
    ['CHF 5', 5],
    ['-$5', -5],
    ['$-5', -5],
    ['$+5', 5],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['12,34,567', 1234567],
    ['1 234', 1234],
    ["1'234.5", 1234.5],
    ['1\u202f234\u202f567', 1234567],
    ['١٢٣٫٤', 123.4],
    ['−١٬٢٣٤٫٥', -1234.5],
    ['۱۲۳٫۴۵۶', 123.456],
    ['１２３．４', 123.4],
  ])('is %s', (cell, value) => {
    expect(cellNumber(cell, '.')).toBe(value);
  });

  it.each<[string, number]>([
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['١٢٣٫٤٥٦', 123.456],
    ['1 234,5', 1234.5],
    ['-1.234,5 €', -1234.5],
    ['0,5%', 0.005],
    ['1,5e3', 1500],
    ['1.5', 1.5],
    ['1.5e-3', 0.0015],
  ])('is %s with a decimal comma', (cell, value) => {
    expect(cellNumber(cell, ',')).toBe(value);
  });

  it.each([
    '',
    'a',
    '1a',
    '1 2',
    '1.2.3',
    '1e',
    '--5',
    '+-5',
    '$-+5',
    '-$-5',
    '1d2',
    '1,23',
    '1,2345',
    ',5',
    '1 23',
    '5 kg',
    '0x10',
    '1_000',
    '()',
    '%',
    '$',
    'abc(5)',
    '[1, 2]',
    '(1, 2)',
    '1:2',
    '1/2',
    '5]x',
    'US 5',
  ])('is not %j', (cell) => {
    expect(cellNumber(cell, '.')).toBeUndefined();
  });

  it.each(['1.234.5', '1,2,3', '1.23,5', '12.34.567'])('is not %j with a decimal comma', (cell) => {
    expect(cellNumber(cell, ',')).toBeUndefined();
  });

  it('is searched for in 400 characters, and in plain digits of any length', () => {
    expect(cellNumber(`$${'1'.repeat(399)}`, '.')).toBe(Number.POSITIVE_INFINITY);
    expect(cellNumber(`$${'1'.repeat(400)}`, '.')).toBeUndefined();
    expect(cellNumber('0.'.padEnd(1000, '1'), '.')).toBeCloseTo(1 / 9, 15);
  });
});

describe('a date', () => {
  it.each([
    '2020-01-28',
    '2020-1-2',
    '2020-01-28 10:15',
    '2020-01-28T10:15:20',
    '2020-01-28T10:15:20.5Z',
    '2020-01-28 10:15:20,25+01',
    '2020-01-28 10:15 UTC',
    '2020-01-28T10:15:20+01:30',
    '2020-01-28T10:15:20-0130',
    '28.1.2020',
    '1/28/20',
    '28-01-2020',
    '2020/01/28',
    '28/01/2020 10:15',
    '1/28/2020 10:15:20 PM',
    '10:15',
    '1:15:20.5',
    '10:15 am',
    'Jan 2020',
    '28 Jan 2020',
    '28-Jan-20',
    'January 5, 2020',
    'sept. 5',
    '07MAR2022',
    '7mar22',
  ])('is %s', (cell) => expect(isDate(cell)).toBe(true));

  it.each([
    '2020',
    '20-01-28x',
    '28.1-2020',
    '28.1',
    '10',
    '10:1',
    '1:2:3',
    'Jan',
    'Janet',
    'x Jan 2020',
    'MAR2',
    '7mar222',
    '2020-01-28 10',
    '12345/1/2020',
    '2020-01-28T10:15:20+1',
    'May the 4th',
  ])('is not %s', (cell) => expect(isDate(cell)).toBe(false));
});

it('knows truth values and codes', () => {
  expect(['true', 'False', 'TRUE', 'yes', 'truer', 'untrue'].map(isBoolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(
    ['007', '-01', '+00', '0', '10', '0.5', '00.5', 'a07', '07a', '05.2023', '5.2023'].map(isPadded),
  ).toEqual([true, true, true, false, false, false, false, false, false, true, false]);
});

it.each<[string, CellKind]>([
  ['1.5', 'number'],
  ['$5', 'number'],
  ['007', 'padded'],
  [' 007 ', 'padded'],
  ['1,5', 'text'],
  ['NA', 'missing'],
  ['true', 'boolean'],
  ['2020-01-28', 'date'],
  ['Oslo', 'text'],
])('%j is of the kind %s', (cell, kind) => {
  expect(cellKind(cell, '.')).toBe(kind);
});

it('determines the kind with a decimal comma', () => {
  expect(cellKind('1,5', ',')).toBe('number');
  expect(cellKind('007', ',')).toBe('padded');
});

describe('the kind of a column', () => {
  const kindOf = (counts: Partial<Record<CellKind, number>>) =>
    columnKind({ missing: 0, number: 0, padded: 0, boolean: 0, date: 0, text: 0, ...counts });

  it.each<[Partial<Record<CellKind, number>>, string]>([
    [{}, 'number'],
    [{ missing: 9 }, 'number'],
    [{ number: 5, missing: 100 }, 'number'],
    [{ number: 95, text: 5 }, 'number'],
    [{ number: 94, text: 6 }, 'text'],
    [{ number: 95, padded: 5 }, 'number'],
    [{ number: 94, padded: 6 }, 'text'],
    [{ number: 90, padded: 5, text: 5 }, 'number'],
    [{ number: 95, date: 5 }, 'number'],
    [{ number: 94, boolean: 6 }, 'text'],
    [{ padded: 5 }, 'text'],
    [{ boolean: 5, missing: 3 }, 'boolean'],
    [{ boolean: 99, text: 1 }, 'text'],
    [{ date: 95, text: 5 }, 'date'],
    [{ date: 94, text: 6 }, 'text'],
    [{ text: 1 }, 'text'],
  ])('with %j is %s', (counts, kind) => {
    expect(kindOf(counts)).toBe(kind);
  });
});
