import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader } from '../../../src/data/text/number-reader.ts';

const slack = 33;

/** What stands at the beginning of a text: its value and how many letters it has; undefined where it is left to others. */
function readAt(
  text: string,
  point: '.' | ',' = '.',
  offset = 0,
): { value: number; length: number } | undefined {
  const bytes = new Uint8Array(offset + text.length + slack);
  for (let index = 0; index < text.length; index++) bytes[offset + index] = text.charCodeAt(index);
  bytes[offset + text.length] = 10;
  const values = new Float64Array(3).fill(777);
  const end = new NumberReader(bytes, point.charCodeAt(0)).read(offset, values, 1);
  expect([values[0], values[2]]).toEqual([777, 777]);
  return end < 0 ? undefined : { value: values[1]!, length: end - offset };
}

const digits = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^[1-9][0-9]{${least - 1},${most - 1}}$`));
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

describe('a plain number', () => {
  it.each([
    '0',
    '7',
    '12',
    '123',
    '1234',
    '12345',
    '123456789',
    '999999999999999',
    '-0',
    '-7',
    '-1234.5',
    '0.5',
    '0.',
    '1.',
    '1.2',
    '1.23',
    '1.234',
    '1.2345',
    '1.23456',
    '1.234567',
    '1.2345678',
    '1.23456789',
    '1.234567890123',
    '0.1234567890123456',
    '9999999.12345678',
    '123456789.123456',
    '1234567.123456789012345',
    '1e5',
    '1E5',
    '1e+5',
    '1e-5',
    '1.5e22',
    '15e-22',
    '1.5e-3',
    '1.23456789e-5',
    '1.234567890123e8',
    '-1.5e-3',
    '12345678.5e10',
    '4294967296',
    '0e0',
    '10',
    '1000',
    '10000',
    '1e0005',
    '0.00001',
  ])('%s is read to its end', (text) => {
    expect(readAt(text)).toEqual({ value: Number(text), length: text.length });
  });

  it.each(['1,5', '-0,25', '1234,56789012'])('%s is read with a decimal comma', (text) => {
    expect(readAt(text, ',')).toEqual({ value: Number(text.replace(',', '.')), length: text.length });
    expect(readAt(text, '.')!.length).toBe(text.indexOf(','));
  });

  it.each([
    ['', 'nothing'],
    ['-', 'a sign alone'],
    ['.5', 'no digit before the point'],
    ['+5', 'a plus'],
    ['abc', 'a word'],
    ['/5', 'the sign before the digits'],
    [':5', 'the sign behind the digits'],
    ['01', 'a leading zero'],
    ['00', 'two zeros'],
    ['-012', 'a leading zero behind a sign'],
    ['0123', 'a leading zero in four digits'],
    ['01234', 'a leading zero in five digits'],
    ['1e', 'an exponent without digits'],
    ['1e+', 'an exponent of a sign alone'],
    ['1e-x', 'an exponent of a letter'],
    ['1000000000000000', 'sixteen digits'],
    ['10000000.12345678', 'eight digits before eight decimals'],
    ['1234567890.1234567', 'too many digits with few decimals'],
    ['0.123456789012345678901234', 'twenty-four decimals'],
    ['1e23', 'a power of ten that no double holds'],
    ['1e-23', 'a negative power that no double holds'],
    ['1e99999', 'a power beyond all'],
    ['1.234567890123e15', 'a long number times a power'],
    ['1.234567890123e-15', 'a long number with too many places'],
  ])('%j is left to others: %s', (text) => {
    expect(readAt(text)).toBeUndefined();
  });

  it('ends where something else begins', () => {
    expect(readAt('1.5,2')).toEqual({ value: 1.5, length: 3 });
    expect(readAt('12;34')).toEqual({ value: 12, length: 2 });
    expect(readAt('1-2')).toEqual({ value: 1, length: 1 });
    expect(readAt('0x10')).toEqual({ value: 0, length: 1 });
    expect(readAt('1.2.3')).toEqual({ value: 1.2, length: 3 });
    expect(readAt('1234/5')).toEqual({ value: 1234, length: 4 });
    expect(readAt('1.23456789:5')).toEqual({ value: 1.23456789, length: 10 });
  });

  it('is read at any position', () => {
    for (let offset = 0; offset < 9; offset++) {
      expect(readAt('-12.75e1', '.', offset)).toEqual({ value: -127.5, length: 8 });
    }
  });

  it('keeps the sign of zero', () => {
    expect(readAt('-0.0')!.value).toBe(-0);
    expect(readAt('0.0')!.value).toBe(0);
  });
});

it('is the double that Number() gives, for every number of up to 7 digits and 15 decimals', () => {
  const number = fc.tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), digits(1, 7)),
    optional(fc.stringMatching(/^[0-9]{0,15}$/)),
  );
  fc.assert(
    fc.property(number, ([sign, whole, decimals]) => {
      const text = `${sign}${whole}${decimals === undefined ? '' : `.${decimals}`}`;
      const found = readAt(text);
      // Those beside the middle between two doubles are left to others; they are rare.
      if (found === undefined) return;
      expect(found).toEqual({ value: Number(text), length: text.length });
    }),
    { numRuns: 3000 },
  );
});

it('leaves fewer than one in a thousand such numbers to other code', () => {
  let left = 0;
  for (let index = 1; index <= 10_000; index++) {
    const whole = Math.floor(((index * 0.6180339887498949) % 1) * 1e7);
    const decimals = String(Math.floor(((index * 0.7548776662466927) % 1) * 1e15)).padStart(15, '0');
    if (!readAt(`${whole}.${decimals.slice(0, 1 + (index % 15))}`)) left++;
  }
  expect(left).toBeLessThan(10);
});
