import { describe, expect, it } from 'vitest';
import { imhofUpperTail, limitEigenvalues } from '../../../tools/tables/limits.ts';

describe('limit distributions', () => {
  it('have the trace of the covariance: the bridge’s less the squared lengths of both effects', () => {
    const trace = ({ eigenvalues, rest }: ReturnType<typeof limitEigenvalues>) =>
      eigenvalues.reduce((sum, eigenvalue) => sum + eigenvalue, rest);
    // ∫ g₁² = 1/12 (less (∫ g₁)² = 1/16 for U²) and ∫ g₂² = 1/54.
    expect(trace(limitEigenvalues('cramerVonMises'))).toBeCloseTo(1 / 6 - 1 / 12 - 1 / 54, 7);
    expect(trace(limitEigenvalues('watson'))).toBeCloseTo(1 / 12 - (1 / 12 - 1 / 16) - 1 / 54, 7);
  });

  it('hold the eigenvalues of a bridge tied down at the median', () => {
    // Estimating the median ties the process down at ½: two bridges of half the length, side by side.
    const { eigenvalues } = limitEigenvalues('cramerVonMises');
    for (const j of [1, 2, 3]) {
      const tied = 1 / (2 * Math.PI * j) ** 2;
      expect(Math.min(...eigenvalues.map((eigenvalue) => Math.abs(eigenvalue / tied - 1)))).toBeLessThan(
        1e-4,
      );
    }
  });

  it('are inverted exactly: six equal weights make a chi-squared distribution', () => {
    for (const x of [1, 4, 10, 25]) {
      const exact = Math.exp(-x / 2) * (1 + x / 2 + x ** 2 / 8);
      expect(imhofUpperTail({ eigenvalues: [2, 2, 2, 2, 2, 2], rest: 0.3 }, 2 * x + 0.3)).toBeCloseTo(
        exact,
        5,
      );
    }
  });
});
