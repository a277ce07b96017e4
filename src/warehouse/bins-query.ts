import { countColumn, greatestColumn, leastColumn } from '../analysis/columns/sample/population.ts';
import { dialects } from './dialects.ts';
import { fromClause } from './from-clause.ts';
import { queryFile } from './query-file.ts';
import type { WarehouseRequest } from './wanted.ts';

/**
 * Bins of a value v in units of its typical size: floor(perUnit · ln(1 + growth · |v|)) on each side of zero. They are
 * 1/(growth · perUnit) wide at zero and grow from 1/growth on, to the part 1/perUnit of the value.
 */
const residualBins = { growth: 100, perUnit: 50 };
const predictionBins = { growth: 5, perUnit: 10 };

/**
 * A query for where rows cannot leave: the table in fine bins of residual and prediction, each with the number of its
 * rows, their means (sum over count) and their range. Read as a weighted file it gives the verdict of the rows, but for what no bin
 * keeps: their order, their groups, and that targets were whole numbers.
 *
 * A bin is 2% of its residual wide, from a hundredth of the mean absolute residual on, so that its mean in the place of
 * its rows loses less than 0.01% of the variance, however heavy the tails.
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
