import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longToDouble, shortToDouble, unsure } from '../../../src/data/text/decimal.ts';
import { tableOf } from '../reading.ts';

describe('longToDouble and shortToDouble', () => {
  const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 });

  it('gives the double that Number() gives, or says that it is unsure', () => {
    fc.assert(
      fc.property(digits(15), digits(15), digits(1), fc.nat(22), (high, low, lowDigits, exponent) => {
        fc.pre(lowDigits <= exponent);
        const rest = low % 10 ** lowDigits;
        const text = `${high}${lowDigits > 0 ? String(rest).padStart(lowDigits, '0') : ''}e-${exponent}`;
        const value =
          lowDigits > 0
            ? longToDouble(high, rest, exponent - lowDigits, exponent)
            : shortToDouble(high, -exponent);
        if (!Object.is(value, unsure)) expect(value).toBe(Number(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is rarely unsure within its range', () => {
    let count = 0;
    for (let index = 0; index < 10_000; index++) {
      const high = Math.floor(1e8 + ((index * 0.6180339887498949) % 1) * 9e8);
      const low = Math.floor(((index * 0.7548776662466927) % 1) * 1e8);
      if (Number.isNaN(longToDouble(high, low, 8, 16))) count++;
    }
    expect(count).toBeLessThan(10);
  });
});

describe('numbers in a file', () => {
  const readBack = async (cells: readonly string[]): Promise<Float64Array> => {
    const [column] = (await tableOf(`x\n${cells.join('\n')}\n`)).columns;
    if (column?.kind !== 'number') throw new Error(`read as ${column?.kind}`);
    return column.numbers;
  };

  it('are the doubles that Number() gives: shortest form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
        async (values) => {
          const cells = values.map((value) => (Object.is(value, -0) ? '-0' : String(value)));
          expect(await readBack(cells)).toEqual(Float64Array.from(cells, Number));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are the doubles that Number() gives: random digits', async () => {
    const cell = fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        fc.stringMatching(/^(?:0|[1-9]\d{0,22})(?:\.\d{0,24})?(?:[eE][+-]?\d{1,3})?$/),
      )
      .map(([sign, digits]) => sign + digits);
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), async (cells) => {
        expect(await readBack(cells)).toEqual(Float64Array.from(cells, Number));
      }),
      { numRuns: 500 },
    );
  });

  it('are correct where rounding is hardest', async () => {
    // Halfway cases and their neighbours, the subnormal border, and the largest double.
    const cells = [
      '9007199254740993',
      '9007199254740992.9999999999999999',
      '9007199254740993.00000000000000001',
      '1.00000000000000011102230246251565404',
      '1.00000000000000011102230246251565405',
      '0.500000000000000055511151231257827021181583404541015625',
      '2.2250738585072011e-308',
      '2.2250738585072014e-308',
      '4.9406564584124654e-324',
      '2.4703282292062327e-324',
      '1.7976931348623157e308',
      '1.7976931348623159e308',
      '8.442911973260991817129021e-309',
      '3.1415926535897932384626433832795028841971',
      '123456789012345678',
      '0.000000000000000000000012345678901234567',
    ];
    expect(await readBack(cells)).toEqual(Float64Array.from(cells, Number));
  });
});
