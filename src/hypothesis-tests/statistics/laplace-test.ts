import laplaceTable from '../tables/laplace.json' with { type: 'json' };
import { upperTail } from '../tables/null-table.ts';
import { defineTest, type TestDefinition } from '../test.ts';
import { distanceFromLaplace, type EmpiricalDistance } from './empirical-distribution.ts';

/**
 * A test based on the distance between the empirical distribution function and the Laplace one with estimated median
 * and mean absolute deviation: large values are evidence against the Laplace. The median of an even number lies between
 * two residuals, so even and odd sample sizes have separate tables.
 */
export const defineLaplaceTest = <const Id extends string>(
  definition: Pick<TestDefinition, 'name' | 'asks'> & { id: Id },
  distance: keyof typeof laplaceTable.statistics,
  statisticOf: (distances: EmpiricalDistance, n: number) => number,
) =>
  defineTest({
    ...definition,
    null: 'laplace',
    checks: 'distribution',
    needs: 'residuals',
    parameters: 'estimated',
    minN: 8,
    method: 'Simulated null distribution',
    references: ['Puig & Stephens (2000), Technometrics 42:417'],
    run(residuals) {
      const statistic = statisticOf(distanceFromLaplace(residuals), residuals.n);
      return { statistic, pValue: upperTail(laplaceTable, distance, statistic, residuals.n) };
    },
  });
