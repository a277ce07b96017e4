import { describe, expect, it } from 'vitest';
import { drawRootogram } from '../../../src/analysis/drawings/rootogram.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };

describe('drawRootogram', () => {
  it('agrees with R’s dpois, with an open last bin', () => {
    const { means, observed, tally, expected } = reference.counts;
    const drawing = drawRootogram(Float64Array.from(observed), Float64Array.from(means));
    expect(drawing.width).toBe(1);
    expect(drawing.observed).toEqual(tally);
    for (const [bin, rows] of drawing.expected.entries()) expect(rows).toBeCloseTo(expected[bin]!, 9);
  });

  it('agrees with R’s dnbinom if counts vary more', () => {
    // R 4: 100 * c(dnbinom(0:3, size = 2, mu = 3), 1 - pnbinom(3, size = 2, mu = 3))
    const observed = Float64Array.from({ length: 100 }, (_, i) => i % 5);
    const { distribution, expected } = drawRootogram(observed, new Float64Array(100).fill(3), 0.5);
    expect(distribution).toBe('negative-binomial');
    for (const [bin, rows] of [16, 19.2, 17.28, 13.824, 33.696].entries())
      expect(expected[bin]).toBeCloseTo(rows, 9);
  });

  it('bins wide ranges and accounts for every row', () => {
    const observed = Float64Array.from({ length: 3000 }, (_, i) => Math.floor(i / 3));
    const {
      counts,
      width,
      observed: tally,
      expected,
    } = drawRootogram(
      observed,
      observed.map((y) => y + 1),
    );
    expect(counts.length).toBeLessThanOrEqual(30);
    expect(width).toBe(34);
    expect(tally.reduce((a, b) => a + b, 0)).toBe(3000);
    expect(expected.reduce((a, b) => a + b, 0)).toBeCloseTo(3000, 6);
  });
});
