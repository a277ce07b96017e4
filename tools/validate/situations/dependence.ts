import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import type { Random } from '../../../src/numerics/random.ts';
import { about, laplace, normal, studentT } from './errors.ts';
import type { Draw } from './near-best.ts';
import type { Situation } from './situation.ts';

const right: Pick<Situation, 'tasks' | 'losses'> = { tasks: ['regression'], losses: ['l2', 'huber'] };

export function autoregressive(n: number, r: number, random: Random): Float64Array {
  const errors = new Float64Array(n);
  for (let row = 0; row < n; row++)
    errors[row] = r * (row ? errors[row - 1]! : random.normal()) + Math.sqrt(1 - r * r) * random.normal();
  return errors;
}

/** Errors with a component common to each group; the rows cycle through the groups. */
export function clustered(n: number, count: number, correlation: number, random: Random) {
  const common = Float64Array.from({ length: count }, () => Math.sqrt(correlation) * random.normal());
  const groups = Int32Array.from({ length: n }, (_, row) => row % count);
  const errors = Float64Array.from(
    groups,
    (group) => common[group]! + Math.sqrt(1 - correlation) * random.normal(),
  );
  return { errors, groups };
}

/** A sample whose first rows are repeated until there are n. */
function copied(n: number, times: number, draw: Draw, random: Random): RegressionSample {
  const own = Math.ceil(n / times);
  const sample = about(
    Float64Array.from({ length: own }, () => draw(random)),
    random,
  );
  const repeated = (values: Float64Array) => Float64Array.from({ length: n }, (_, row) => values[row % own]!);
  return {
    residuals: repeated(sample.residuals),
    predicted: repeated(sample.predicted!),
    observed: repeated(sample.observed!),
  };
}

const noOrder = 'no column says the order';

/** Rows that are not independent: ordered in time, grouped, or copies of each other. */
export const dependenceSituations: Situation[] = [
  {
    name: 'AR(1) 0.8, ordered',
    ...right,
    caveats: ['autocorrelated'],
    draw: (n, random) => ({ ...about(autoregressive(n, 0.8, random), random), ordered: true }),
  },
  ...[0.8, 0.95].map(
    (r): Situation => ({
      name: `AR(1) ${r}, no order`,
      ...right,
      open: noOrder,
      draw: (n, random) => about(autoregressive(n, r, random), random),
    }),
  ),
  ...(
    [
      [20, 0.8],
      [8, 0.9],
    ] as const
  ).flatMap(([count, correlation]): Situation[] => [
    {
      name: `${count} groups, intraclass correlation ${correlation}`,
      ...right,
      caveats: ['clustered'],
      draw: (n, random) => {
        const { errors, groups } = clustered(n, count, correlation, random);
        return { ...about(errors, random), groups };
      },
    },
    {
      name: `${count} groups, intraclass correlation ${correlation}, no group column`,
      ...right,
      caveats: ['clustered'],
      open: 'no column says the group',
      draw: (n, random) => about(clustered(n, count, correlation, random).errors, random),
    },
  ]),
  {
    name: 'panel of 20 series, AR(1) 0.7 within each',
    ...right,
    caveats: ['autocorrelated'],
    draw: (n, random) => {
      const length = Math.ceil(n / 20);
      const errors = new Float64Array(n);
      for (let start = 0; start < n; start += length)
        errors.set(autoregressive(Math.min(length, n - start), 0.7, random), start);
      const groups = Int32Array.from({ length: n }, (_, row) => Math.floor(row / length));
      return { ...about(errors, random), groups, ordered: true };
    },
  },
  {
    name: 'each row twice, Laplace',
    tasks: ['regression'],
    losses: ['l1', 'huber', 'lp', 'student-t'],
    caveats: ['ties'],
    draw: (n, random) => copied(n, 2, laplace, random),
  },
  {
    name: 'each row ten times, normal',
    ...right,
    caveats: ['ties'],
    draw: (n, random) => copied(n, 10, normal, random),
  },
  {
    name: 'each row ten times, Laplace',
    tasks: ['regression'],
    losses: ['l1', 'huber', 'lp', 'student-t'],
    caveats: ['ties'],
    draw: (n, random) => copied(n, 10, laplace, random),
  },
  {
    name: 'drawn with replacement from a fifth, Student’s t, ν 3',
    tasks: ['regression'],
    losses: ['student-t', 'huber', 'log-cosh', 'l1', 'lp'],
    caveats: ['ties'],
    draw: (n, random) => {
      const { residuals, observed, predicted } = copied(Math.ceil(n / 5), 1, studentT(3), random);
      const rows = Array.from({ length: n }, () => Math.floor((n / 5) * random.uniform()));
      const of = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
      return { residuals: of(residuals), observed: of(observed!), predicted: of(predicted!) };
    },
  },
];
