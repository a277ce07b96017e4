import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPoints, thin } from '../../../src/analysis/drawings/thin.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const laplace = (n: number, seed: number, digits = 15) => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: n }, () => Number(random.laplace().toPrecision(digits)));
};

describe('thin', () => {
  it('includes every value of a small sample', () => {
    expect(thin(laplace(1999, 1), laplace(1999, 1).sort())).toHaveLength(1999);
  });

  it('includes the extremes, even ties, within the limit and in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2001, max: 60_000 }),
        fc.nat(1e6),
        fc.constantFrom(1, 15),
        (n, seed, digits) => {
          const values = laplace(n, seed, digits);
          const sorted = values.slice().sort();
          const kept = thin(values, sorted);
          expect(kept.length).toBeLessThanOrEqual(mostPoints);
          expect(kept.length).toBeGreaterThan(mostPoints * 0.79);
          expect(kept.every((row, i) => i === 0 || row > kept[i - 1]!)).toBe(true);
          const drawn = kept.map((row) => values[row]!);
          expect(Math.min(...drawn)).toBe(sorted[0]);
          expect(Math.max(...drawn)).toBe(sorted[n - 1]);
          const middle = sorted[n >> 1]!;
          const farthest = values.map((value) => Math.abs(value - middle)).sort()[n - 32]!;
          const beyond = (among: ArrayLike<number>) =>
            Array.from(among).filter((value) => Math.abs(value - middle) > farthest).length;
          expect(beyond(drawn)).toBe(beyond(values));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('thins the tails out gradually', () => {
    const values = laplace(1_000_000, 3);
    const kept = thin(values, values.slice().sort());
    const drawn = Float64Array.from(kept, (row) => values[row]!).sort();
    expect(kept.length).toBeLessThanOrEqual(mostPoints);
    // Laplace values of a million reach beyond 13; from 1 to 11 no stretch of the axis is left empty.
    for (let from = 1; from < 11; from++) {
      for (const sign of [-1, 1]) {
        const inside = drawn.filter((value) => sign * value >= from && sign * value < from + 1);
        expect(inside.length, `${sign * from}`).toBeGreaterThan(2);
      }
    }
  });

  it('does not alias with a period of the data', () => {
    const values = Float64Array.from({ length: 100_000 }, (_, i) => (i % 10 < 5 ? -1 : 1) + 1e-9 * i);
    const kept = thin(values, values.slice().sort());
    const high = kept.filter((row) => values[row]! > 0).length / kept.length;
    // The extremes are all on one side.
    expect(high).toBeGreaterThan(0.4);
    expect(high).toBeLessThan(0.6);
  });
});
