import { describe, expect, it } from 'vitest';
import { condense } from '../../src/stats/condense.ts';
import { laplace } from '../../src/stats/distributions/laplace.ts';
import { normal } from '../../src/stats/distributions/normal.ts';
import { powerProfile } from '../../src/stats/power-profile.ts';
import { seededRandom } from '../../src/stats/random.ts';
import reference from '../reference/drawings.json' with { type: 'json' };
import { residualsOf } from '../reference/residuals-of.ts';

describe('powerProfile', () => {
  it.each(reference.samples.filter(({ id }) => id !== 'dax'))(
    'finds the maximum that R finds for $id',
    ({ id, powers, profile }) => {
      const { sorted } = residualsOf(id);
      const ours = powerProfile(condense(sorted), powers);
      ours.forEach((value, i) => {
        expect(Math.abs(value - profile[i]!)).toBeLessThan(1e-6);
      });
    },
  );

  it('is the Laplace likelihood at 1 and the Normal one at 2', () => {
    const residuals = residualsOf('faithful');
    const [atOne, atTwo] = powerProfile(condense(residuals.sorted), [1, 2]);
    expect(atOne).toBeCloseTo(laplace.fit(residuals).logLikelihood, 8);
    expect(atTwo).toBeCloseTo(normal.fit(residuals).logLikelihood, 8);
  });

  it('keeps its shape on a condensed sample', () => {
    const random = seededRandom(1);
    const sorted = Float64Array.from({ length: 30_000 }, random.laplace).sort();
    const powers = [0.8, 0.9, 1, 1.1, 1.25, 2, 4];
    const exact = powerProfile({ values: sorted, weights: new Float64Array(30_000).fill(1) }, powers);
    const condensed = powerProfile(condense(sorted), powers);
    condensed.forEach((value, i) => {
      const fall = exact[2]! - exact[i]!;
      expect(Math.abs(condensed[2]! - value - fall)).toBeLessThan(0.05 + 0.002 * Math.abs(fall));
    });
  });

  it('moves with the unit and the origin of the data', () => {
    const { sorted, n } = residualsOf('cars');
    const moved = sorted.map((value) => 1e6 + 1000 * value);
    const powers = [0.7, 1.3, 2, 5];
    const original = powerProfile(condense(sorted), powers);
    powerProfile(condense(moved), powers).forEach((value, i) => {
      expect(value).toBeCloseTo(original[i]! - n * Math.log(1000), 5);
    });
  });
});
