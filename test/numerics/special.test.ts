import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complementaryError, complementaryErrorInverse } from '../../src/numerics/special/error-function.ts';
import { digamma, logGamma, trigamma } from '../../src/numerics/special/gamma.ts';
import { incompleteBeta, incompleteBetaInverse } from '../../src/numerics/special/incomplete-beta.ts';
import { lowerGamma, upperGamma, upperGammaInverse } from '../../src/numerics/special/incomplete-gamma.ts';
import reference from '../reference/special.json' with { type: 'json' };

/** Relative to the value, or to `least` where the value is smaller. */
const close = (actual: number, expected: number, tolerance: number, least = 0) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(expected), least));

describe('special functions agree with mpmath at 40 digits', () => {
  it('gamma', () => {
    for (const { x, log, digamma: first, trigamma: second } of reference.gamma) {
      close(logGamma(x), log, 1e-14, 1);
      close(digamma(x), first, 3e-15, 1);
      close(trigamma(x), second, 3e-15);
    }
  });
  it('incomplete gamma', () => {
    for (const { a, x, lower, upper } of reference.incompleteGamma) {
      close(lowerGamma(a, x), lower, 3e-13);
      close(upperGamma(a, x), upper, 3e-13);
    }
  });
  it('incomplete beta', () => {
    for (const { x, a, b, value } of reference.incompleteBeta) close(incompleteBeta(x, a, b), value, 3e-13);
  });
  it('complementary error', () => {
    for (const { x, value } of reference.complementaryError) close(complementaryError(x), value, 2e-15);
  });
});

const probability = fc.double({ min: 1e-12, max: 0.999999, noNaN: true });
const shape = fc.double({ min: 0.04, max: 2000, noNaN: true });

describe('inverses undo their functions', () => {
  it('incomplete beta', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = incompleteBetaInverse(p, a, b);
        // Nearer to 0 or 1 than numbers are to each other there is nothing to give back.
        if (x > 1e-300 && x < 1 - 1e-6) close(incompleteBeta(x, a, b), p, 1e-9);
      }),
    );
  });
  it('incomplete gamma', () => {
    fc.assert(
      fc.property(probability, shape, (tail, a) => {
        const x = upperGammaInverse(a, tail);
        if (x > 1e-300) close(upperGamma(a, x), tail, 1e-10);
      }),
    );
  });
  it('complementary error', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 2 - 1e-9, noNaN: true }), (p) => {
        close(complementaryError(complementaryErrorInverse(p)), p, 1e-12);
      }),
    );
    expect(complementaryErrorInverse(0)).toBe(Number.POSITIVE_INFINITY);
    expect(complementaryErrorInverse(1)).toBeCloseTo(0, 14);
  });
});
