import { writeFileSync } from 'node:fs';
import type { NullTable } from '../../src/hypothesis-tests/tables/null-table.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { limitEigenvalues, limitPoint, type QuadraticStatistic } from './limits.ts';
import { jarqueBera, laplaceDistances, type Simulation } from './simulate.ts';

// Remakes the null tables: `npm run tables`, a few minutes on one core.

const seed = 20001;
const upperTail = [
  0.99, 0.95, 0.9, 0.75, 0.5, 0.25, 0.15, 0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001, 0.0005, 0.0001,
];

/** One million for small samples, then fewer, but enough that a p-value near 0.05 is accurate to 0.001. */
const replicationsAt = (n: number): number => (n <= 101 ? 1_000_000 : n <= 201 ? 500_000 : 200_000);

function simulatePoints(simulate: Simulation, n: number, replications: number): Record<string, number[]> {
  const random = seededRandom(seed + n);
  const draws: Record<string, Float64Array> = {};
  for (let i = 0; i < replications; i++) {
    for (const [name, value] of Object.entries(simulate(n, random))) {
      draws[name] ??= new Float64Array(replications);
      draws[name][i] = value;
    }
  }
  return Object.fromEntries(
    Object.entries(draws).map(([name, values]) => {
      values.sort();
      return [name, upperTail.map((p) => values[Math.ceil((1 - p) * replications)]!)];
    }),
  );
}

interface Plan {
  file: string;
  simulate: Simulation;
  byParity: boolean;
  sizes: number[];
  statistics: Record<string, { rate: number; limit: (points: number[][], sizes: number[]) => number[] }>;
}

const exactLimit = (statistic: QuadraticStatistic) => () => {
  const distribution = limitEigenvalues(statistic);
  return upperTail.map((p) => limitPoint(distribution, p));
};

/**
 * Least-squares fit of point = limit + a/√n + b/n over the sizes from 35 on, with separate b for even and odd sizes.
 */
function extrapolatedLimit(points: number[][], sizes: number[]): number[] {
  const large = sizes.flatMap((size, i) => (size >= 35 ? [{ size, row: points[i]! }] : []));
  const design = large.map(({ size }) => [
    1,
    size ** -0.5,
    size % 2 === 0 ? 1 / size : 0,
    size % 2 === 1 ? 1 / size : 0,
  ]);
  return upperTail.map(
    (_, level) =>
      leastSquares(
        design,
        large.map(({ row }) => row[level]!),
      )[0]!,
  );
}

/** Solves by the normal equations and Gauss–Jordan elimination: four unknowns, well scaled. */
function leastSquares(design: number[][], values: number[]): number[] {
  const size = design[0]!.length;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => design.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    design.reduce((sum, row, k) => sum + row[i]! * values[k]!, 0),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    const scaled = system[pivot]!.map((value) => value / system[pivot]![pivot]!);
    system.forEach((row, i) => {
      system[i] = i === pivot ? scaled : row.map((value, j) => value - row[pivot]! * scaled[j]!);
    });
  }
  return system.map((row) => row[size]!);
}

const plans: Plan[] = [
  {
    file: 'laplace.json',
    simulate: laplaceDistances,
    byParity: true,
    sizes: [
      8, 9, 10, 11, 12, 15, 16, 20, 21, 25, 26, 35, 36, 50, 51, 75, 76, 100, 101, 200, 201, 500, 501, 1000,
      1001,
    ],
    statistics: {
      andersonDarling: { rate: 1, limit: exactLimit('andersonDarling') },
      cramerVonMises: { rate: 1, limit: exactLimit('cramerVonMises') },
      watson: { rate: 1, limit: exactLimit('watson') },
      kolmogorovSmirnov: { rate: 0.5, limit: extrapolatedLimit },
      kuiper: { rate: 0.5, limit: extrapolatedLimit },
    },
  },
  {
    file: 'jarque-bera.json',
    simulate: jarqueBera,
    byParity: false,
    sizes: [8, 9, 10, 12, 15, 20, 25, 35, 50, 75, 100, 150, 200, 350, 500, 1000, 2000, 5000],
    statistics: { jarqueBera: { rate: 1, limit: () => upperTail.map((p) => -2 * Math.log(p)) } },
  },
];

const rounded = (values: number[]) => values.map((value) => Number(value.toPrecision(5)));

for (const { file, simulate, byParity, sizes, statistics } of plans) {
  const rows = sizes.map((n) => {
    console.log(`${file}: n = ${n}`);
    return simulatePoints(simulate, n, replicationsAt(n));
  });
  const table: NullTable = {
    seed,
    upperTail,
    sizes,
    replications: sizes.map(replicationsAt),
    byParity,
    statistics: Object.fromEntries(
      Object.entries(statistics).map(([name, { rate, limit }]) => {
        const points = rows.map((row) => row[name]!);
        return [name, { rate, points: points.map(rounded), limit: rounded(limit(points, sizes)) }];
      }),
    ),
  };
  // One line per row of points.
  const text = JSON.stringify(table, null, 1).replace(
    /\[\s+([^[\]]*?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
  writeFileSync(new URL(`../../src/hypothesis-tests/tables/${file}`, import.meta.url), `${text}\n`);
}
