import { distanceFromNormal } from './statistics/empirical-distribution.ts';
import { defineTest } from './test.ts';

/** Dallal & Wilkinson's formula is meant for p ≤ 0.1; above that, a fit to Stephens' modified statistic. */
function largePValue(distance: number, n: number): number {
  const k = distance * (Math.sqrt(n) - 0.01 + 0.85 / Math.sqrt(n));
  if (k <= 0.302) return 1;
  if (k <= 0.5) return 2.76773 + k * (-19.828315 + k * (80.709644 + k * (-138.55152 + k * 81.218052)));
  if (k <= 0.9) return -4.901232 + k * (40.662806 + k * (-97.490286 + k * (94.029866 - k * 32.355711)));
  return 6.198765 + k * (-19.558097 + k * (23.186922 + k * (-12.234627 + k * 2.423045)));
}

function pValue(distance: number, n: number): number {
  const size = Math.min(n, 100);
  const d = distance * (n / size) ** 0.49;
  const root = d * Math.sqrt(size + 2.78019);
  const p = Math.exp(
    -7.01256 * root ** 2 + 2.99587 * root - 0.122119 + 0.974598 / Math.sqrt(size) + 1.67997 / size,
  );
  return p > 0.1 ? largePValue(distance, n) : p;
}

/**
 * Lilliefors' D: the largest distance between the empirical distribution function and the normal one with estimated
 * mean and standard deviation. The least powerful of the normality tests, shown because it is well known.
 */
export const lilliefors = defineTest({
  id: 'lilliefors',
  name: 'Lilliefors (Kolmogorov–Smirnov)',
  null: 'normal',
  asks: 'How far is the share of residuals below a value from what a normal distribution expects, at worst?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 5,
  method: 'Dallal & Wilkinson’s (1986) formula, above 0.1 Stephens’ (1974) modified statistic',
  references: ['Lilliefors (1967), JASA 62:399', 'Dallal & Wilkinson (1986), American Statistician 40:294'],
  run(residuals) {
    const { above, below } = distanceFromNormal(residuals);
    const statistic = Math.max(above, below);
    return { statistic, pValue: pValue(statistic, residuals.n) };
  },
});
