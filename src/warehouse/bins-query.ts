import { countColumn, greatestColumn, leastColumn } from '../analysis/columns/sample/population.ts';
import { dialects } from './dialects.ts';
import { fromClause } from './from-clause.ts';
import { queryFile } from './query-file.ts';
import type { WarehouseRequest } from './wanted.ts';

/**
 * Bins of a value v, in units of its typical size: floor(perUnit · ln(1 + growth · |v|)) on each side of zero. They
 * are 1/(growth · perUnit) wide at zero; above 1/growth their width is the fraction 1/perUnit of the value.
 */
const residualBins = { growth: 100, perUnit: 50 };
const predictionBins = { growth: 5, perUnit: 10 };

/**
 * A query for data that may not leave the warehouse row by row: it groups the table into fine bins of residual and
 * prediction, each with its row count, means (sum over count) and range. Read as a weighted file, the bins give the
 * same verdict as the rows, except for what bins lose: the order, the groups, and whether targets are whole numbers.
 *
 * From a hundredth of the mean absolute residual on, a bin is 2% of its residual wide, so that replacing its rows by
 * their mean loses less than 0.01% of the variance, however heavy the tails.
 */
export function binsQuery(wanted: WarehouseRequest): string {
  const { dialect: id, from, columns } = wanted;
  const { identifier, alias, types } = dialects[id];
  const number = (name: string) => `CAST(${identifier(name)} AS ${types.double})`;
  const { predicted } = columns;
  const given = columns.residual ?? columns.observed!;
  const residual =
    columns.residual === undefined ? `${number(given)} - ${number(predicted!)}` : number(given);
  const rows = [
    `SELECT ${number(given)} AS given, ${residual} AS residual`,
    predicted === undefined ? '' : `, ${number(predicted)} AS predicted`,
    ` FROM ${fromClause(wanted)} AND ABS(${residual}) < 1e300`,
  ].join('');
  const withPrediction = (text: string): string => (predicted === undefined ? '' : `, ${text}`);
  const binOf = (value: string, { growth, perUnit }: typeof residualBins) =>
    `CAST(SIGN(${value}) * FLOOR(${perUnit} * LN(1 + ${growth} * ABS(${value}))) AS ${types.integer})`;
  const bins = `residual_bin${withPrediction('predicted_bin')}`;
  const query = [
    `SELECT AVG(given) AS ${alias(given)}${withPrediction(`AVG(predicted) AS ${alias(predicted ?? '')}`)}, COUNT(*) AS ${countColumn}, MIN(residual) AS ${leastColumn}, MAX(residual) AS ${greatestColumn}`,
    `FROM (SELECT given, residual, ${binOf('r', residualBins)} AS residual_bin${withPrediction(`predicted, ${binOf('p', predictionBins)} AS predicted_bin`)}`,
    `FROM (SELECT given, residual, residual / NULLIF(typical, 0) AS r${withPrediction('predicted, (predicted - center) / NULLIF(deviation, 0) AS p')}`,
    `FROM (${rows}) AS errors`,
    `CROSS JOIN (SELECT AVG(ABS(residual)) AS typical${withPrediction('AVG(predicted) AS center, STDDEV_POP(predicted) AS deviation')}`,
    `FROM (${rows}) AS all_errors) AS sizes) AS scaled) AS binned`,
    `GROUP BY ${bins}`,
    `ORDER BY ${bins}`,
  ].join('\n');
  const about = `${from} in fine bins of residual and prediction, each with its means and its number of rows.`;
  return queryFile(wanted, 'residuals-bins', about, query);
}
