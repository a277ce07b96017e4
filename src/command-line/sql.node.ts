import { parseArgs } from 'node:util';
import { type AssignedRoles, contradiction, optionOf } from '../analysis/columns/assigned-roles.ts';
import { harmless } from '../data/printable.ts';
import { binsQuery } from '../warehouse/bins-query.ts';
import { type DialectId, dialectIds, dialects } from '../warehouse/dialects.ts';
import { sampleQuery } from '../warehouse/sample-query.ts';
import {
  cannotAsk,
  cannotSummarize,
  columnWritten,
  defaultRows,
  type WarehouseRequest,
} from '../warehouse/wanted.ts';
import { asksForJson, print, refuseCall, understood } from './answer.node.ts';
import { partOptions, partsIn } from './arguments.node.ts';
import { commandOfParts } from './choices.ts';
import { parsedWholeNumber } from './reading-options.node.ts';

export const sqlUsage = `residual-diagnostics sql: a query that brings the errors out of a warehouse

  residual-diagnostics sql --dialect ${dialectIds.join('|')} --from TABLE
                           --observed COL --predicted COL [--order COL] [--group COL] [--rows N] > sample.sql

  --dialect       the engine: ${dialectIds.map((id) => dialects[id].name).join(', ')}
  --from TABLE    its name there (schema.table); with DuckDB also a path or an address of files
  --rows N        how many rows are drawn at random, each with the same probability; ${defaultRows} if not said
  --bins          where rows cannot leave: the table in fine bins of residual and prediction with their counts
  --residual COL, --label COL, --probability COL, --split COL=VALUE,… and the other columns, as for one file

The query writes a file; its first lines say how to run it, and which command reads the file.
`;

/** Prints a query, given the arguments after `sql`; resolves to the exit status. Connects to nothing. */
export async function runSql(words: readonly string[]): Promise<number> {
  const json = asksForJson(words);
  const parsed = await understood(words, parse, sqlUsage);
  if (typeof parsed === 'number') return parsed;
  const { values } = parsed;
  const { dialect, from } = values;
  if (!isDialect(dialect)) return refuseCall(`--dialect is one of ${dialectIds.join(', ')}.`, json);
  if (!from) return refuseCall('Which table? Name it with --from.', json);
  const rows = values.rows === undefined ? defaultRows : parsedWholeNumber(values.rows);
  if (!rows) return refuseCall('--rows is a whole number, 1 or more.', json);
  const columns = partsIn(values);
  const wrong =
    contradiction(columns, optionOf) ??
    cannotAsk({ columns, from }) ??
    (values.bins ? cannotSummarize(columns) : undefined);
  if (wrong !== undefined) return refuseCall(wrong, json);
  const wanted: WarehouseRequest = {
    dialect,
    from,
    columns,
    rows,
    next: (file) => `Then:    ${reading(file, columns, values.bins)}`,
  };
  return print([harmless(values.bins ? binsQuery(wanted) : sampleQuery(wanted))]);
}

/**
 * The command that reads the query's output. The file is not quoted, because it may be a glob pattern for the shell.
 */
function reading(file: string, { split: _, ...columns }: AssignedRoles, bins = false): string {
  const { residual, observed, predicted } = columns;
  const written = Object.entries(bins ? { residual, observed, predicted } : columns).map(([part, names]) => [
    part,
    Array.isArray(names) ? names.map(columnWritten) : names && columnWritten(names),
  ]);
  return commandOfParts('FILE', Object.fromEntries(written)).replace('FILE', file);
}

const isDialect = (text: string | undefined): text is DialectId => dialectIds.some((id) => id === text);

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    options: {
      ...partOptions,
      dialect: { type: 'string' },
      from: { type: 'string' },
      rows: { type: 'string' },
      bins: { type: 'boolean' },
      format: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
