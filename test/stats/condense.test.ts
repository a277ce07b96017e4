import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condense } from '../../src/stats/condense.ts';

describe('condense', () => {
  it('keeps count, mean and the two hundred values at either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9000 }), fc.integer({ min: 0, max: 1000 }), (n, seed) => {
        const sorted = Float64Array.from({ length: n }, (_, i) => Math.sin(i * i + seed) ** 3 + 5).sort();
        const { values, weights } = condense(sorted);
        expect(values.length).toBeLessThanOrEqual(1500);
        const count = weights.reduce((sum, weight) => sum + weight, 0);
        expect(count).toBe(n);
        const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
        expect(values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / n).toBeCloseTo(mean, 10);
        expect(values.subarray(0, 200)).toEqual(sorted.subarray(0, 200).subarray(0, values.length));
        expect(values.slice(-200)).toEqual(sorted.slice(-200));
        expect(values.every((value, i) => i === 0 || value >= values[i - 1]!)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
