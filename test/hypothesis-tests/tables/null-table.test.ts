import { describe, expect, it } from 'vitest';
import jarqueBeraTable from '../../../src/hypothesis-tests/tables/jarque-bera.json' with { type: 'json' };
import laplaceTable from '../../../src/hypothesis-tests/tables/laplace.json' with { type: 'json' };
import { type NullTable, upperTail } from '../../../src/hypothesis-tests/tables/null-table.ts';
import { published, simulated } from '../../reference/laplace-null-published.json' with { type: 'json' };
import independent from '../../reference/null-points.json' with { type: 'json' };

type Row = { n: number; replications?: number } & Record<string, number | number[] | undefined>;

/** Every point of a row must have the tail probability it was found at, within `allowed(p)`. */
function agrees(table: NullTable, row: Row, probabilities: number[], allowed: (p: number) => number) {
  for (const [name, points] of Object.entries(row)) {
    if (!Array.isArray(points)) continue;
    points.forEach((point, i) => {
      const p = probabilities[i]!;
      const found = upperTail(table, name, point, row.n);
      expect(Math.abs(found - p), `${name}, n = ${row.n}: ${found} for ${p}`).toBeLessThan(allowed(p));
    });
  }
}

/** Four standard errors of the other simulation and of ours, and what linear interpolation may cost. */
const simulationError = (replications: number, n: number) => (p: number) =>
  4 * Math.sqrt(p * (1 - p) * (1 / replications + 1 / (n <= 101 ? 1e6 : 2e5))) + 0.01 * p;

describe('the null table of the Laplace distances', () => {
  it.each(Object.entries(published.limit).filter(([name]) => name !== 'upperTail'))(
    'has the published limit of %s',
    (name, points) => {
      const { limit } = laplaceTable.statistics[name as 'andersonDarling'];
      points.forEach((point, i) => {
        const at = laplaceTable.upperTail.indexOf(published.limit.upperTail[i]!);
        expect(Math.abs(limit[at]! - point)).toBeLessThan(0.000501);
      });
    },
  );

  it.each(published.sizes as Row[])('agrees with the published quantiles for $n residuals', (row) => {
    agrees(laplaceTable, row, published.limit.upperTail, (p) => 0.12 * p);
  });

  it.each(published.kuiperFivePercent)(
    'agrees with the published Kuiper quantile for $n residuals',
    (row) => {
      expect(Math.abs(upperTail(laplaceTable, 'kuiper', row.point, row.n) - 0.05)).toBeLessThan(0.002);
    },
  );

  it.each(simulated.sizes as Row[])('agrees with a separate simulation of $n residuals', (row) => {
    agrees(laplaceTable, row, simulated.upperTail, simulationError(row.replications!, row.n));
  });

  it.each(independent.laplace as Row[])('agrees with numpy for $n residuals', (row) => {
    agrees(laplaceTable, row, independent.upperTail, simulationError(independent.replications, row.n));
  });
});

describe('the null table of Jarque–Bera', () => {
  it.each(independent.jarqueBera as Row[])('agrees with numpy for $n residuals', (row) => {
    agrees(jarqueBeraTable, row, independent.upperTail, simulationError(independent.replications, row.n));
  });

  it('tends to chi-square with 2 degrees of freedom', () => {
    for (const x of [0.5, 2, 6, 12]) {
      expect(upperTail(jarqueBeraTable, 'jarqueBera', x, 1e9)).toBeCloseTo(Math.exp(-x / 2), 3);
    }
  });
});

describe.each([
  { table: laplaceTable, sizes: [8, 9, 33, 100, 1001, 5000, 1e6, 1e7 + 1] },
  { table: jarqueBeraTable, sizes: [8, 33, 5000, 5001, 1e7] },
])('every p-value', ({ table, sizes }) => {
  it('decreases from 1 toward 0 and never below', () => {
    for (const name of Object.keys(table.statistics)) {
      for (const n of sizes) {
        let last = upperTail(table, name, 0, n);
        expect(last).toBe(1);
        for (let x = 0.001; x < 1e6; x *= 1.1) {
          const p = upperTail(table, name, x, n);
          expect(p).toBeLessThanOrEqual(last);
          expect(p).toBeGreaterThanOrEqual(0);
          last = p;
        }
      }
    }
  });
});
