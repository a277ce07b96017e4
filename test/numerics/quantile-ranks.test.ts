import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantileRanks } from '../../src/numerics/quantile-ranks.ts';

it('includes the hundred lowest and highest ranks of any sample, in at most a thousand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (n) => {
      const ranks = quantileRanks(n);
      expect(ranks.length).toBeLessThanOrEqual(1000);
      expect(ranks.length).toBeGreaterThanOrEqual(Math.min(n, 600));
      const ends = Math.min(100, n);
      expect(ranks.slice(0, ends)).toEqual(Array.from({ length: ends }, (_, i) => i + 1));
      expect(ranks.slice(-ends)).toEqual(Array.from({ length: ends }, (_, i) => n - ends + 1 + i));
      expect(ranks.every((rank, i) => i === 0 || rank > ranks[i - 1]!)).toBe(true);
    }),
  );
});
