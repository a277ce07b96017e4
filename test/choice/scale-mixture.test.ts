import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openInDistribution } from '../../src/analysis/words/open-questions.ts';
import { decide } from '../../src/choice/decide.ts';
import { distributionPosterior } from '../../src/choice/posterior.ts';
import { probabilityOfScaleMixture, scaleMixture } from '../../src/choice/scale-mixture.ts';
import { type Random, seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

const reference = JSON.parse(
  readFileSync(new URL('../reference/scale-mixture.json', import.meta.url), 'utf8'),
) as Record<'z' | 'density' | 'information', number[]>;

const kernelAt = (z: number): Float64Array => {
  const out = new Float64Array(3);
  scaleMixture.kernel(z, out);
  return out;
};

describe('normal errors whose scale changes from row to row', () => {
  it('have the density and the information that R finds by quadrature', () => {
    for (const [i, z] of reference.z.entries())
      expect(kernelAt(z)[0]! + Math.log(reference.density[i]!)).toBeCloseTo(0, 3);
    for (const [i, one] of scaleMixture.information.entries())
      expect(one).toBeCloseTo(reference.information[i]!, 6);
  });

  it('have derivatives that are those of the logarithm of the density', () => {
    const step = 1e-4;
    for (const z of [-30, -2, 0.4, 5]) {
      const [below, at, above] = [z - step, z, z + step].map(kernelAt) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      expect(at[1]).toBeCloseTo((above[0]! - below[0]!) / (2 * step), 5);
      expect(at[2]).toBeCloseTo((above[1]! - below[1]!) / (2 * step), 5);
    }
    expect(kernelAt(1e6).every(Number.isFinite)).toBe(true);
  });
});

describe('a strong answer for MAE', () => {
  const samples = 40;
  const n = 1000;
  const isStrongMae = (draw: (random: Random) => number, seed: number): boolean => {
    const random = seededRandom(seed);
    const residuals = prepareResiduals(Float64Array.from({ length: n }, () => draw(random)));
    const { recommendation, leftOpen } = decide(residuals);
    if (leftOpen.includes('scale')) {
      expect(recommendation).toMatchObject({ loss: 'l1', strength: 'leaning' });
      expect(recommendation.confidence).toBeLessThan(0.9);
      expect(probabilityOfScaleMixture(distributionPosterior(residuals))).toBeGreaterThan(0.01);
    }
    return recommendation.strength === 'strong' && recommendation.loss === 'l1';
  };
  const share = (draw: (random: Random) => number) =>
    Array.from({ length: samples }, (_, i) => isStrongMae(draw, 300 + i)).filter(Boolean).length / samples;

  it('is rare for such errors, for which MAE needs 13% more data, and frequent for Laplace errors', () => {
    expect(share((random) => random.normal() * Math.exp(0.5 * random.normal()))).toBeLessThanOrEqual(0.05);
    expect(share((random) => random.laplace())).toBeGreaterThan(0.4);
  });
});

it('a question that is left open is one item of a list, without a comma', () => {
  for (const question of Object.values(openInDistribution)) expect(question).toMatch(/^whether [^,]+$/);
});
