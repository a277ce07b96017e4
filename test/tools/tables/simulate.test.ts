import { describe, expect, it } from 'vitest';
import { tests } from '../../../src/hypothesis-tests/index.ts';
import laplaceTable from '../../../src/hypothesis-tests/tables/laplace.json' with { type: 'json' };
import { upperTail } from '../../../src/hypothesis-tests/tables/null-table.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import { jarqueBera, laplaceDistances, sortedLaplace } from '../../../tools/tables/simulate.ts';

const statistic = (id: string, values: Float64Array) =>
  tests.find((test) => test.id === id)!.run(prepareResiduals(values)).statistic;

describe('the simulation behind the tables', () => {
  it.each([8, 9, 64, 101])('draws %d Laplace values in ascending order', (n) => {
    const sorted = sortedLaplace(n, seededRandom(3));
    expect(sorted).toEqual(sorted.toSorted());
    expect(new Set(sorted).size).toBe(n);
  });

  it.each([8, 9, 64, 101])('computes the statistics that the tests compute from %d values', (n) => {
    const simulated = laplaceDistances(n, seededRandom(n));
    const values = sortedLaplace(n, seededRandom(n));
    expect(simulated.andersonDarling).toBeCloseTo(statistic('anderson-darling-laplace', values), 10);
    expect(simulated.cramerVonMises).toBeCloseTo(statistic('cramer-von-mises-laplace', values), 10);
    expect(simulated.watson).toBeCloseTo(statistic('watson-laplace', values), 10);
    expect(simulated.kolmogorovSmirnov).toBeCloseTo(statistic('kolmogorov-smirnov-laplace', values), 10);
    expect(simulated.kuiper).toBeCloseTo(statistic('kuiper-laplace', values), 10);
    const random = seededRandom(n);
    const normal = Float64Array.from({ length: n }, random.normal);
    expect(jarqueBera(n, seededRandom(n)).jarqueBera).toBeCloseTo(statistic('jarque-bera', normal), 8);
  });

  it('would make the same table again', () => {
    const random = seededRandom(11);
    const replications = 20_000;
    let beyond = 0;
    for (let i = 0; i < replications; i++) {
      const { watson } = laplaceDistances(20, random);
      if (upperTail(laplaceTable, 'watson', watson!, 20) <= 0.1) beyond++;
    }
    expect(Math.abs(beyond / replications - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / replications));
  });
});
