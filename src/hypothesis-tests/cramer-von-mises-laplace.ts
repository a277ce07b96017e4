import { distanceFromLaplace } from './statistics/empirical-distribution.ts';
import laplaceTable from './tables/laplace.json' with { type: 'json' };
import { upperTail } from './tables/null-table.ts';
import { defineTest } from './test.ts';

/**
 * Cramér–von Mises W² = 1/(12n) + Σ (F(x₍ᵢ₎) − (2i − 1)/(2n))² against the Laplace with estimated median and mean
 * absolute deviation. Large values speak against the Laplace.
 * The median of an even count lies between two residuals, so even and odd counts have tables of their own.
 */
export const cramerVonMisesLaplace = defineTest({
  id: 'cramer-von-mises-laplace',
  name: 'Cramér–von Mises (Laplace)',
  null: 'laplace',
  asks: 'Does the share of residuals below each value follow a Laplace distribution, above all in the middle?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Simulated null distribution',
  references: ['Puig & Stephens (2000), Technometrics 42:417'],
  run(residuals) {
    const statistic = distanceFromLaplace(residuals).cramerVonMises;
    return { statistic, pValue: upperTail(laplaceTable, 'cramerVonMises', statistic, residuals.n) };
  },
});
