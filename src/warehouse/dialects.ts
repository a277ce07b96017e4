import { doubled, escaped, type SqlDialect, tableOfParts, unquoted } from './dialect.ts';

const quoted = (quote: (text: string) => string) => (name: string) => quote(unquoted(name) ?? name);

const sqlName = quoted(doubled('"'));
const sqlText = doubled("'");

const duckdb: SqlDialect = {
  name: 'DuckDB',
  identifier: sqlName,
  alias: sqlName,
  literal: sqlText,
  // A path or URL can be used in place of a table.
  table: (name) =>
    /^[^"]*(?:[/\\*]|\.(?:parquet|csv|json)(?:\.gz)?$)/i.test(name)
      ? sqlText(name)
      : tableOfParts(sqlName)(name),
  types: { double: 'DOUBLE', integer: 'BIGINT', text: 'VARCHAR' },
  random: 'random()',
  file: (stem) => `${stem}.parquet`,
  run: (stem) => `duckdb warehouse.db < ${stem}.sql`,
  writes: (query, stem) => `COPY (\n${query}\n) TO ${sqlText(`${stem}.parquet`)} (FORMAT parquet);`,
};

const postgres: SqlDialect = {
  name: 'PostgreSQL',
  identifier: sqlName,
  alias: sqlName,
  literal: sqlText,
  table: tableOfParts(sqlName),
  types: { double: 'DOUBLE PRECISION', integer: 'BIGINT', text: 'VARCHAR' },
  random: 'random()',
  file: (stem) => `${stem}.csv`,
  run: (stem) => `psql -q -f ${stem}.sql > ${stem}.csv`,
  writes: (query) => `COPY (\n${query}\n) TO STDOUT WITH (FORMAT csv, HEADER);`,
};

const backquoted = quoted(doubled('`'));
const backslashText = escaped("'");

const spark: SqlDialect = {
  name: 'Spark SQL',
  identifier: backquoted,
  alias: backquoted,
  literal: backslashText,
  table: tableOfParts(backquoted),
  types: { double: 'DOUBLE', integer: 'BIGINT', text: 'STRING' },
  random: 'rand()',
  file: (stem) => `${stem}/part-00000*.parquet`,
  run: (stem) => `spark-sql -f ${stem}.sql`,
  writes: (query, stem) =>
    `INSERT OVERWRITE DIRECTORY ${backslashText(stem)} USING parquet\nSELECT /*+ COALESCE(1) */ * FROM (\n${query}\n) AS written;`,
};

/** BigQuery treats a backslash as an escape inside names too. */
const bigqueryName = quoted(escaped('`'));

const bigquery: SqlDialect = {
  name: 'BigQuery',
  identifier: bigqueryName,
  alias: bigqueryName,
  literal: backslashText,
  table: tableOfParts(bigqueryName),
  types: { double: 'FLOAT64', integer: 'INT64', text: 'STRING' },
  random: 'RAND()',
  file: (stem) => `${stem}.csv`,
  run: (stem) =>
    `bq query --use_legacy_sql=false --format=csv --max_rows=10000000 < ${stem}.sql > ${stem}.csv`,
  writes: (query) => `${query};`,
};

/** Snowflake stores names that were written without quotes in upper case. */
const snowflakeName = (name: string): string =>
  doubled('"')(unquoted(name) ?? (/^[a-z_][a-z0-9_$]*$/.test(name) ? name.toUpperCase() : name));

const snowflake: SqlDialect = {
  name: 'Snowflake',
  identifier: snowflakeName,
  alias: sqlName,
  literal: escaped("'"),
  table: tableOfParts(snowflakeName),
  types: { double: 'DOUBLE', integer: 'BIGINT', text: 'VARCHAR' },
  random: 'UNIFORM(0::DOUBLE, 1::DOUBLE, RANDOM())',
  file: (stem) => `${stem}.parquet`,
  run: (stem) => `snow sql -f ${stem}.sql`,
  writes: (query, stem) =>
    `COPY INTO @~/${stem}.parquet FROM (\n${query}\n) FILE_FORMAT = (TYPE = PARQUET) HEADER = TRUE SINGLE = TRUE MAX_FILE_SIZE = 5000000000 OVERWRITE = TRUE;\nGET @~/${stem}.parquet file://.;`,
};

/** The SQL engines that queries can be written for, keyed by the value of `--dialect`. */
export const dialects = { duckdb, postgres, spark, bigquery, snowflake } as const satisfies Record<
  string,
  SqlDialect
>;

export type DialectId = keyof typeof dialects;
export const dialectIds = Object.keys(dialects) as DialectId[];
