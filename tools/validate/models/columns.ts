import type { Column } from '../../../src/data/table.ts';
import type { Random } from '../../../src/numerics/random.ts';

const number = (name: string, n: number, draw: () => number): Column => ({
  name,
  kind: 'number',
  numbers: Float64Array.from({ length: n }, draw),
  missing: 0,
});

const category = (name: string, n: number, levels: number, { uniform }: Random): Column => ({
  name,
  kind: 'text',
  codes: Int32Array.from({ length: n }, () => Math.floor(levels * uniform() ** 2)),
  categories: Array.from({ length: levels }, (_, i) => `level ${i}`),
  missing: 0,
});

/** Columns unrelated to the errors: normal numbers, categories and skewed numbers in turn. */
export const columns = (n: number, count: number, random: Random): Column[] =>
  Array.from({ length: count }, (_, i) => {
    if (i % 3 === 1) return category(`category ${i}`, n, 2 + (i % 9), random);
    return number(`number ${i}`, n, i % 3 === 0 ? random.normal : () => Math.exp(2 * random.normal()));
  });

export const roles = { kind: 'residual', residual: 'e' } as const;

export const errorsOf = ({ normal, laplace }: Random): Record<string, () => number> => ({
  normal,
  Laplace: laplace,
  lognormal: () => Math.exp(normal()) - Math.exp(0.5),
});
