import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.ts';
import reference from '../reference/seeded-random.json';

describe('seededRandom', () => {
  it.each(reference.cases)('produces the published generator’s bits from seed $seed', ({ seed, bits }) => {
    const random = seededRandom(seed);
    expect(bits.map(() => random.bits())).toEqual(bits);
  });

  it('produces draws with the moments of each distribution', () => {
    const random = seededRandom(42);
    const n = 200_000;
    const moments = (draw: () => number) => {
      let sum = 0;
      let squares = 0;
      let fourth = 0;
      for (let i = 0; i < n; i++) {
        const x = draw();
        sum += x;
        squares += x ** 2;
        fourth += x ** 4;
      }
      return [sum / n, squares / n, fourth / n];
    };
    // Bounds of five standard errors.
    const within = (draw: () => number, expected: number[], errors: number[]) =>
      moments(draw).forEach((moment, i) => {
        expect(Math.abs(moment - expected[i]!)).toBeLessThan((5 * errors[i]!) / Math.sqrt(n));
      });
    within(random.uniform, [1 / 2, 1 / 3, 1 / 5], [0.29, 0.3, 0.27]);
    within(random.exponential, [1, 2, 24], [1, 4.5, 200]);
    within(random.normal, [0, 1, 3], [1, 1.42, 9.8]);
    within(random.laplace, [0, 2, 24], [1.42, 4.5, 200]);
  });
});
