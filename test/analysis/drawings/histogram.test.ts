import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHistogram } from '../../../src/analysis/drawings/histogram.ts';
import { laplaceErrors } from '../../../src/distributions/symmetric/laplace.ts';
import { normalErrors } from '../../../src/distributions/symmetric/normal.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };
import { residualsOf } from '../../reference/residuals-of.ts';

describe('drawHistogram', () => {
  it.each(reference.samples)('bins $id as R’s hist does between the same edges', ({ id, histogram }) => {
    const { edges, counts, below, above } = drawHistogram(residualsOf(id), []);
    expect(counts).toEqual(histogram.counts);
    expect([below, above]).toEqual([histogram.below, histogram.above]);
    for (const [i, edge] of edges.entries()) expect(edge).toBeCloseTo(histogram.edges[i]!, 10);
  });

  it('counts every value once, whatever the values', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), {
      minLength: 8,
      maxLength: 300,
    });
    fc.assert(
      fc.property(values, (list) => {
        fc.pre(new Set(list).size > 1);
        const sorted = Float64Array.from(list).sort();
        const { counts, edges, below, above } = drawHistogram({ sorted, n: sorted.length }, []);
        expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(list.length);
        expect(edges).toHaveLength(counts.length + 1);
        expect(edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edge > edges[i - 1]!))).toBe(
          true,
        );
        expect(counts.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('prevents an extreme value from flattening the rest', () => {
    const random = seededRandom(2);
    const sorted = Float64Array.from({ length: 1000 }, random.normal).sort();
    sorted[999] = 1e9;
    const { edges, above } = drawHistogram({ sorted, n: 1000 }, []);
    expect(above).toBe(1);
    expect(edges.at(-1)).toBeLessThan(10);
  });

  it('counts nothing as beyond the range that is not visibly beyond it', () => {
    // 0, 1, …, 100: the quartiles are 25 and 75, so the range ends 200 from them, or at a value up to 225 away.
    const ofRange = (...far: number[]) => {
      const sorted = Float64Array.from([...Array.from({ length: 101 }, (_, i) => i), ...far]).sort();
      const { below, above, edges } = drawHistogram({ sorted, n: sorted.length }, []);
      return [below, above, edges[0], edges.at(-1)];
    };
    expect(ofRange(-200, 300).slice(0, 2)).toEqual([0, 0]);
    expect(ofRange(-200, 300).slice(2)).toEqual([-200, 300]);
    expect(ofRange(-230, 330).slice(0, 2)).toEqual([1, 1]);
  });

  it('holds the largest value whatever the sum of the bins’ widths', () => {
    const random = seededRandom(7);
    for (let file = 0; file < 300; file++) {
      const sorted = Float64Array.from({ length: 40 }, () => (10 * random.normal()) / 3).sort();
      expect(drawHistogram({ sorted, n: 40 }, []).above).toBe(0);
    }
  });

  it('keeps the whole range of rounded values if their bins are many', () => {
    // 80 bins of 1.4 steps would hold the range of 112 steps; 80 bins of one step would not.
    const random = seededRandom(8);
    const sorted = Float64Array.from({ length: 20_000 }, () => Math.round(9 * random.laplace())).sort();
    const { edges } = drawHistogram({ sorted, n: sorted.length }, [], 1);
    // Four interquartile ranges beyond the quartiles ±9 ln 2, rounded.
    const end = 6 * (1 + 4 * 2);
    expect(edges[0]).toBeLessThanOrEqual(-end);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(end);
    expect(edges.length).toBeLessThanOrEqual(81);
  });

  it('puts rounded values in the middle of their bins', () => {
    const random = seededRandom(3);
    const sorted = Float64Array.from({ length: 2000 }, () => Math.round(random.normal() * 4) / 4).sort();
    const { edges } = drawHistogram({ sorted, n: 2000 }, [], 0.25);
    for (const edge of edges) expect(Math.abs(((edge / 0.25) % 1) + (edge < 0 ? 1 : 0))).toBeCloseTo(0.5, 9);
  });

  it('draws the densities of the fitted distributions, the peak of the Laplace distribution included', () => {
    const residuals = prepareResiduals(Float64Array.from({ length: 500 }, seededRandom(4).laplace));
    const distributions = [normalErrors, laplaceErrors].map((family) => ({
      family,
      ...family.fit(residuals),
    }));
    const { densities } = drawHistogram(residuals, distributions);
    expect(densities.map(({ distribution }) => distribution)).toEqual(['normal', 'laplace']);
    const [, sharp] = densities;
    expect(Math.max(...sharp!.y)).toBeCloseTo(1 / (2 * residuals.meanAbsoluteDeviation), 12);
    for (const { x, y } of densities) {
      const area = x.slice(1).reduce((sum, at, i) => sum + ((y[i]! + y[i + 1]!) / 2) * (at - x[i]!), 0);
      expect(area).toBeGreaterThan(0.97);
      expect(area).toBeLessThan(1.01);
    }
  });
});
