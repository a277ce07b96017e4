import { totalColumn } from '../analysis/columns/sample/population.ts';
import { wholeNumber } from '../analysis/words/format.ts';
import { dialects } from './dialects.ts';
import { fromClause } from './from-clause.ts';
import { queryFile } from './query-file.ts';
import { selectedColumns, type WarehouseRequest } from './wanted.ts';

/**
 * A query that draws rows at random without replacement, each with the same probability, and writes them to a file.
 * Each row also carries the total number of rows, so that the report can say what the sample was drawn from.
 *
 * Each row gets a random number, and the rows with the smallest numbers are taken. Sorting a billion rows is
 * expensive, so only rows below a bound are sorted. The bound is five standard deviations above the wanted number of
 * rows: it leaves too few only once in three million times. The random number must be a column: in a WHERE condition,
 * an engine may evaluate it once for all rows.
 */
export function sampleQuery(wanted: WarehouseRequest): string {
  const { dialect: id, rows, from, columns } = wanted;
  const { identifier, alias, random } = dialects[id];
  const some = Math.ceil(rows + 5 * Math.sqrt(rows) + 25);
  const names = selectedColumns(columns);
  // Restores the original order, group by group, because the analysis depends on it.
  const order = columns.order === undefined ? [] : [columns.group ?? [], columns.order].flat();
  const query = [
    `SELECT * FROM (SELECT ${names.map((name) => `numbered.${alias(name)}`).join(', ')}, total.${totalColumn}`,
    `FROM (SELECT ${names.map((name) => `${identifier(name)} AS ${alias(name)}`).join(', ')}, ${random} AS draw_number`,
    `FROM ${fromClause(wanted)}) AS numbered`,
    `CROSS JOIN (SELECT COUNT(*) AS ${totalColumn} FROM ${fromClause(wanted)}) AS total`,
    `WHERE numbered.draw_number * total.${totalColumn} < ${some}`,
    'ORDER BY numbered.draw_number',
    `LIMIT ${rows}) AS drawn`,
    ...(order.length > 0 ? [`ORDER BY ${order.map(alias).join(', ')}`] : []),
  ].join('\n');
  const about = `${wholeNumber(rows)} rows of ${from}, drawn at random, each with the number of all rows.`;
  return queryFile(wanted, 'residuals-sample', about, query);
}
