import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimum, root, rootOfFalling } from '../../src/numerics/optimum.ts';

describe('root', () => {
  it('finds known zeros', () => {
    expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 11);
    expect(root((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 11);
    expect(root((x) => Math.sign(x - 0.3) * Math.abs(x - 0.3) ** 0.1, -5, 7)).toBeCloseTo(0.3, 9);
    expect(root((x) => (x - 1) ** 9, -10, 3)).toBeCloseTo(1, 1);
  });

  it('stays where the sign changes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (zero, power) => {
          const f = (x: number) => Math.sign(x - zero) * Math.abs(x - zero) ** power;
          expect(Math.abs(f(root(f, -10, 10)))).toBeLessThan(Math.max(1e-6, 1e-9 ** power));
        },
      ),
    );
  });
});

describe('rootOfFalling', () => {
  it('finds the root wherever the search begins and however long its first step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 1e-4, max: 5, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (zero, start, step, power) => {
          const f = (x: number) => Math.sign(zero - x) * Math.abs(x - zero) ** power;
          expect(Math.abs(f(rootOfFalling(f, start, step)))).toBeLessThan(Math.max(1e-6, 1e-9 ** power));
        },
      ),
    );
    expect(rootOfFalling((x) => -x, 0, 1)).toBe(0);
  });
});

describe('minimum', () => {
  it('finds known minima', () => {
    expect(minimum((x) => (x - 1) ** 2, -3, 5)).toBeCloseTo(1, 6);
    expect(minimum((x) => Math.abs(x + 2), -3, 5)).toBeCloseTo(-2, 5);
    expect(minimum((x) => x - Math.log(x), 0.01, 10)).toBeCloseTo(1, 6);
    expect(minimum((x) => -x, 0, 4)).toBeCloseTo(4, 5);
  });
});
