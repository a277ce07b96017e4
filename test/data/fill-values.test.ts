import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillValueOf } from '../../src/data/fill-values.ts';
import { summaryOf } from './reading.ts';

const noise = (row: number) => Math.sin(row * 12.9898) * 2;
const column = (fills: readonly (number | string)[], scale = 1, at = 0) =>
  ['residual', ...Array.from({ length: 200 }, (_, i) => (at + scale * noise(i)).toFixed(4)), ...fills].join(
    '\n',
  );

describe('values for no value', () => {
  it.each([
    [1e20, '1e20'],
    ['9.96921e+36', '9.96921e36'],
    [-9999, '-9999'],
    [-999, '-999'],
    [99999, '99999'],
    [1e30, '1e30'],
  ])('%s, repeated, counts as missing and is named', async (fill, written) => {
    const { columns, notices } = await summaryOf(column([fill, fill, fill]));
    expect(columns[0]!.missing).toBe(3);
    expect(notices).toMatchObject([{ id: 'fill-values', text: expect.stringContaining(`hold ${written},`) }]);
  });

  it('are values if they occur once, or lie among the others', async () => {
    expect((await summaryOf(column([-999]))).columns[0]!.missing).toBe(0);
    expect((await summaryOf(column([-999, -999], 800))).columns[0]!.missing).toBe(0);
    expect((await summaryOf(column([99, 99], 30, 50))).columns[0]!.missing).toBe(0);
    expect((await summaryOf(column([500, 500]))).columns[0]!.missing).toBe(0);
  });

  it('are recognized below nonnegative numbers, however large these are', async () => {
    expect((await summaryOf(column([-999, -999], 2000, 5000))).columns[0]!.missing).toBe(2);
  });

  it('are never most of the numbers, nor close to another one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const fill = fillValueOf(Float64Array.from(values));
        if (fill === undefined) return;
        const others = values.filter((value) => value !== fill);
        expect(others.length).toBeGreaterThanOrEqual(values.length / 2);
        expect(Math.min(...others.map((value) => Math.abs(value - fill)))).toBeGreaterThan(50);
      }),
    );
  });
});
