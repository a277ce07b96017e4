import { distanceFromLaplace } from './statistics/empirical-distribution.ts';
import laplaceTable from './tables/laplace.json' with { type: 'json' };
import { upperTail } from './tables/null-table.ts';
import { defineTest } from './test.ts';

/**
 * Anderson–Darling A² against the Laplace with estimated median and mean absolute deviation: squared distance of
 * the distribution functions, weighted towards the tails. Large values speak against the Laplace.
 * The median of an even count lies between two residuals, so even and odd counts have tables of their own.
 */
export const andersonDarlingLaplace = defineTest({
  id: 'anderson-darling-laplace',
  name: 'Anderson–Darling (Laplace)',
  null: 'laplace',
  asks: 'Does the share of residuals below each value follow a Laplace distribution, tails included?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Simulated null distribution',
  references: ['Puig & Stephens (2000), Technometrics 42:417'],
  run(residuals) {
    const statistic = distanceFromLaplace(residuals).andersonDarling;
    return { statistic, pValue: upperTail(laplaceTable, 'andersonDarling', statistic, residuals.n) };
  },
});
