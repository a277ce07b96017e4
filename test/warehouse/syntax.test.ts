import { SparkSQL } from 'dt-sql-parser';
import BigQuery from 'node-sql-parser/build/bigquery.js';
import Snowflake from 'node-sql-parser/build/snowflake.js';
import { describe, expect, it, vi } from 'vitest';
import { binsQuery } from '../../src/warehouse/bins-query.ts';
import { type DialectId, dialectIds, dialects } from '../../src/warehouse/dialects.ts';
import { sampleQuery } from '../../src/warehouse/sample-query.ts';
import { cannotAsk, type WarehouseRequest } from '../../src/warehouse/wanted.ts';

const wanted = (dialect: DialectId, more: Partial<WarehouseRequest> = {}): WarehouseRequest => ({
  dialect,
  from: 'shop.errors',
  columns: { observed: 'y', predicted: 'y hat', order: 'day', group: 'store', split: "part=it's,b\\" },
  rows: 1000,
  next: (file) => `Then: ${file}`,
  ...more,
});

/** The engines that do not run here, each with a parser of its language; an empty list where it has no complaint. */
const parsers: Partial<Record<DialectId, (statement: string) => string[]>> = {
  spark: (statement) => new SparkSQL().validate(statement).map(({ message }) => message),
  bigquery: (statement) => complaints(statement, new BigQuery.Parser()),
  snowflake: (statement) => complaints(selectOf(statement), new Snowflake.Parser()),
};

function complaints(statement: string, parser: { astify(statement: string): unknown }): string[] {
  try {
    parser.astify(statement);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** The query that COPY INTO wraps: the parser does not know the options of that statement. */
const selectOf = (statement: string): string =>
  /COPY INTO \S+ FROM \(\n(.*)\n\) FILE_FORMAT/s.exec(statement)![1]!;

describe.each(Object.entries(parsers))('the queries for %s', (id, complaintsAbout) => {
  const dialect = id as DialectId;

  it.each([
    ['a sample', sampleQuery(wanted(dialect))],
    ['bins', binsQuery(wanted(dialect))],
    ['bins of residuals alone', binsQuery(wanted(dialect, { columns: { residual: 'e' } }))],
  ])('are understood by its parser: %s', (_, query) => {
    expect(complaintsAbout(query)).toEqual([]);
    // A parser that has nothing to say of a broken query says nothing of a sound one either.
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect(complaintsAbout(query.replace(/\bAVG\(|\bCOUNT\(/, '$&(('))).not.toEqual([]);
    log.mockRestore();
  });
});

describe.each(dialectIds)('a name in %s', (id) => {
  const { identifier, literal, table } = dialects[id];

  it('cannot end its quotes', () => {
    const closes: Record<DialectId, RegExp> = {
      duckdb: /^"(?:[^"]|"")*"$/,
      postgres: /^"(?:[^"]|"")*"$/,
      snowflake: /^"(?:[^"]|"")*"$/,
      spark: /^`(?:[^`]|``)*`$/,
      bigquery: /^`(?:[^`\\]|\\.)*`$/,
    };
    for (const name of ['a"b', 'a`b', 'a\\', '\\`', '""', '``', "'", 'a b', 'É', '"', '`'])
      expect(identifier(name), name).toMatch(closes[id]);
  });

  it('of a table is split at its dots', () => {
    const parts = (name: string) => table(name).split(/(?<=["`])\.(?=["`])/);
    expect(parts('a.b.c')).toHaveLength(3);
    expect(parts('a."b.c"')).toHaveLength(2);
  });

  it('is not a text, and a text is not a name', () => {
    const doubles = id === 'duckdb' || id === 'postgres';
    for (const text of ["it's", "\\'", '\\', "''"])
      expect(literal(text), text).toMatch(doubles ? /^'(?:[^']|'')*'$/ : /^'(?:[^'\\]|\\.)*'$/);
  });
});

describe('Snowflake', () => {
  it('stores unquoted names in upper case, and quoted ones unchanged', () => {
    const { identifier } = dialects.snowflake;
    expect(identifier('y_true')).toBe('"Y_TRUE"');
    expect(identifier('"y_true"')).toBe('"y_true"');
    expect(identifier('Y hat')).toBe('"Y hat"');
    expect(sampleQuery(wanted('snowflake'))).toContain('"Y" AS "y"');
  });
});

describe('what cannot be queried', () => {
  it.each([
    [{ observed: 'y' }, 'Which columns?'],
    [{ residual: 'e', split: 'part' }, 'Name its values'],
    [{ residual: 'e\n--' }, 'control character'],
  ])('%j is told', (columns, message) => {
    expect(cannotAsk({ columns, from: 't' })).toContain(message);
  });
});
