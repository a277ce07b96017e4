import type { DuckDBConnection } from '@duckdb/node-api';

/** A database in memory, or why there is none: its native package is not built for every machine. */
export async function openDuckdb(): Promise<DuckDBConnection | undefined> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    return await (await DuckDBInstance.create(':memory:')).connect();
  } catch (error) {
    console.log(`Skipped: DuckDB does not run here (${(error as Error).message.split('\n')[0]}).`);
    return undefined;
  }
}

/** Values of one column. */
export async function valuesOf(connection: DuckDBConnection, query: string): Promise<unknown[]> {
  return (await connection.runAndReadAll(query)).getRows().map(([value]) => value);
}

/**
 * SQL for a table of errors: `day`, `y hat`, `y` and a `store`, by a distribution whose draws are computed from uniform
 * ones.
 */
export const errorsTable = (name: string, rows: number, error: keyof typeof draws): string =>
  `CREATE TABLE ${name} AS
   SELECT i AS "day", 50 + 100 * x AS "y hat", 50 + 100 * x + ${draws[error]} AS y, i % 7 AS store
   FROM (SELECT i, ${['u', 'v', 'w', 'x'].map((one) => `${uniform(one)} AS ${one}`).join(', ')} FROM range(${rows}) AS t(i))`;

/** Between 0 and 1 by the row's number: the same in every run, which DuckDB's own random() is not on several processors. */
const uniform = (name: string): string => `hash(concat(i, '${name}')) / 18446744073709551616.0`;

const normal = 'sqrt(-2 * ln(v + 1e-12)) * cos(2 * pi() * u)';
const draws = {
  normal: `3 * ${normal}`,
  laplace: '-3 * sign(u - 0.5) * ln(1 - 2 * abs(u - 0.5) + 1e-12)',
  // Student's t with two degrees of freedom: a normal over the root of an exponential.
  heavy: `${normal} / sqrt(-ln(w + 1e-12))`,
} as const;
