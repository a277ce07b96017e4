import { distanceFromLaplace } from './statistics/empirical-distribution.ts';
import laplaceTable from './tables/laplace.json' with { type: 'json' };
import { upperTail } from './tables/null-table.ts';
import { defineTest } from './test.ts';

/**
 * Kolmogorov–Smirnov √n·D against the Laplace with estimated median and mean absolute deviation, D the largest
 * distance of the two distribution functions. Large values speak against the Laplace.
 * The median of an even count lies between two residuals, so even and odd counts have tables of their own.
 */
export const kolmogorovSmirnovLaplace = defineTest({
  id: 'kolmogorov-smirnov-laplace',
  name: 'Kolmogorov–Smirnov (Laplace)',
  null: 'laplace',
  asks: 'How far is the share of residuals below a value from what a Laplace distribution expects, at worst?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Simulated null distribution',
  references: ['Puig & Stephens (2000), Technometrics 42:417'],
  run(residuals) {
    const { above, below } = distanceFromLaplace(residuals);
    const statistic = Math.sqrt(residuals.n) * Math.max(above, below);
    return { statistic, pValue: upperTail(laplaceTable, 'kolmogorovSmirnov', statistic, residuals.n) };
  },
});
