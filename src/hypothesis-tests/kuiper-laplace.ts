import { distanceFromLaplace } from './statistics/empirical-distribution.ts';
import laplaceTable from './tables/laplace.json' with { type: 'json' };
import { upperTail } from './tables/null-table.ts';
import { defineTest } from './test.ts';

/**
 * Kuiper √n·V against the Laplace with estimated median and mean absolute deviation, V = D⁺ + D⁻ the largest excess
 * and the largest deficit together. Large values speak against the Laplace.
 * The median of an even count lies between two residuals, so even and odd counts have tables of their own.
 */
export const kuiperLaplace = defineTest({
  id: 'kuiper-laplace',
  name: 'Kuiper (Laplace)',
  null: 'laplace',
  asks: 'How far does the share of residuals stray above and below what a Laplace distribution expects?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Simulated null distribution',
  references: ['Puig & Stephens (2000), Technometrics 42:417'],
  run(residuals) {
    const { above, below } = distanceFromLaplace(residuals);
    const statistic = Math.sqrt(residuals.n) * (above + below);
    return { statistic, pValue: upperTail(laplaceTable, 'kuiper', statistic, residuals.n) };
  },
});
