import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuantiles } from '../../../src/analysis/drawings/quantiles.ts';
import { laplaceErrors } from '../../../src/distributions/symmetric/laplace.ts';
import { normalErrors } from '../../../src/distributions/symmetric/normal.ts';
import { quantileRanks } from '../../../src/numerics/quantile-ranks.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals, type Residuals } from '../../../src/numerics/residuals.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };
import { residualsOf } from '../../reference/residuals-of.ts';

const draw = (residuals: Residuals, distribution: 'normal' | 'laplace') => {
  const family = distribution === 'normal' ? normalErrors : laplaceErrors;
  return drawQuantiles(residuals, { family, ...family.fit(residuals) }, distribution, (row) => row);
};

describe('drawQuantiles', () => {
  it.each(reference.samples)(
    'puts the points of $id where R puts them',
    ({ id, normal: toNormal, laplace: toLaplace }) => {
      const residuals = residualsOf(id);
      const ranks = quantileRanks(residuals.n);
      for (const [distribution, expected] of [
        ['normal', toNormal],
        ['laplace', toLaplace],
      ] as const) {
        const { x, y, rows } = draw(residuals, distribution);
        expect(y).toEqual(ranks.map((rank) => residuals.sorted[rank - 1]));
        for (const [i, rank] of ranks.entries()) expect(x[i]).toBeCloseTo(expected[rank - 1]!, 9);
        for (const [i, row] of rows.entries()) expect(residuals.values[row]).toBe(y[i]);
      }
    },
  );

  it('contains 95% of samples of the distribution in its band, and marks points outside', () => {
    const random = seededRandom(11);
    for (const distribution of ['normal', 'laplace'] as const) {
      let within = 0;
      for (let sample = 0; sample < 400; sample++) {
        const residuals = prepareResiduals(Float64Array.from({ length: 60 }, random[distribution]));
        const { x, y, band, outside } = draw(residuals, distribution);
        const leaves = y.map((value, i) => {
          const at = band.x.indexOf(x[i]!);
          return value < band.lower[at]! || value > band.upper[at]!;
        });
        expect(leaves).toEqual(outside);
        if (!outside.includes(true)) within++;
      }
      // 380 expected, standard deviation 4.4.
      expect(within).toBeGreaterThan(364);
      expect(within).toBeLessThan(396);
    }
  });

  it('shows Laplace errors outside the normal band and inside their own', () => {
    const residuals = residualsOf('laplace-5001');
    expect(draw(residuals, 'normal').outside).toContain(true);
    expect(draw(residuals, 'laplace').outside).not.toContain(true);
  });

  it('maps each point to its row, ties in order of appearance', () => {
    const values = fc.array(fc.constantFrom(-1, 0, 0.5, 2, 7), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(values, (list) => {
        fc.pre(new Set(list).size > 1);
        const { rows, y } = draw(prepareResiduals(Float64Array.from(list)), 'normal');
        const expected = list.map((_, i) => i).sort((a, b) => list[a]! - list[b]! || a - b);
        expect(rows).toEqual(expected);
        expect(y).toEqual(expected.map((row) => list[row]));
      }),
    );
  });
});
