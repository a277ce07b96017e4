import { describe, expect, it } from 'vitest';
import { drawPower } from '../../../src/analysis/drawings/power.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };
import { residualsOf } from '../../reference/residuals-of.ts';

describe('drawPower', () => {
  it.each(reference.samples)('agrees with R’s profile of $id', ({ id, powers, profile }) => {
    const { p, logLikelihood } = drawPower(residualsOf(id));
    expect(p.map((power) => power.toFixed(10))).toEqual(powers.map((power) => power.toFixed(10)));
    const highest = Math.max(...profile);
    for (const [i, value] of logLikelihood.entries()) expect(value).toBeCloseTo(profile[i]! - highest, 6);
  });

  it('includes L1, L2 and L4 in its grid', () => {
    const { p } = drawPower(residualsOf('cars'));
    for (const power of [1, 2, 4]) expect(p).toContain(power);
  });

  it('draws as far as the interval of the power goes', () => {
    const { p } = drawPower(residualsOf('cars'), [1 / 3, 12]);
    expect(p[0]).toBeLessThanOrEqual(1 / 3);
    expect(p.at(-1)).toBeGreaterThanOrEqual(12);
    expect(drawPower(residualsOf('cars'), [0.7, 1.5]).p).toEqual(drawPower(residualsOf('cars')).p);
  });
});
