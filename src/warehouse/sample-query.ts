import { totalColumn } from '../analysis/columns/sample/population.ts';
import { wholeNumber } from '../analysis/words/format.ts';
import { dialects } from './dialects.ts';
import { fromClause } from './from-clause.ts';
import { queryFile } from './query-file.ts';
import { keptColumns, type WarehouseRequest } from './wanted.ts';

/**
 * A query that draws rows at random, each with the same probability and none twice, and writes a file of them. Each
 * row carries how many rows there are, so that the report can say what it is a sample of.
 *
 * Each row gets a random number, and the rows with the least numbers are taken. Ordering a billion rows is dear, so
 * only those below a bound are ordered: it leaves five standard deviations more rows than are wanted, so that too few
 * come once in three million times. The number is a column of the rows: as a condition of its own, an engine may take
 * it to be the same for all.
 */
export function sampleQuery(wanted: WarehouseRequest): string {
  const { dialect: id, rows, from, columns } = wanted;
  const { identifier, alias, random } = dialects[id];
  const some = Math.ceil(rows + 5 * Math.sqrt(rows) + 25);
  const names = keptColumns(columns);
  // In their order again, group by group, as the file is analyzed.
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
