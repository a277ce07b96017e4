import { distanceFromLaplace } from './statistics/empirical-distribution.ts';
import laplaceTable from './tables/laplace.json' with { type: 'json' };
import { upperTail } from './tables/null-table.ts';
import { defineTest } from './test.ts';

/**
 * Watson U² = W² − n (mean F − ½)² against the Laplace with estimated median and mean absolute deviation: W² less
 * the part that a shift explains, so that it sees best a wrong spread or tail weight.
 * The median of an even count lies between two residuals, so even and odd counts have tables of their own.
 */
export const watsonLaplace = defineTest({
  id: 'watson-laplace',
  name: 'Watson (Laplace)',
  null: 'laplace',
  asks: 'Are the residuals gathered around their center as a Laplace distribution’s are?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Simulated null distribution',
  references: ['Puig & Stephens (2000), Technometrics 42:417'],
  run(residuals) {
    const statistic = distanceFromLaplace(residuals).watson;
    return { statistic, pValue: upperTail(laplaceTable, 'watson', statistic, residuals.n) };
  },
});
