import { type AssignedRoles, columnsAssigned } from '../analysis/columns/assigned-roles.ts';
import { assignableRoles } from '../analysis/columns/parts.ts';
import { unquoted } from './dialect.ts';
import type { DialectId } from './dialects.ts';

/** A request for a warehouse query. */
export interface WarehouseRequest {
  dialect: DialectId;
  /** The table's name in the warehouse. */
  from: string;
  /** Columns by role. `split` also names the wanted values: `column=value,value`. */
  columns: AssignedRoles;
  /** Number of rows to sample. */
  rows: number;
  /** What to do with the query's output file, for a comment. */
  next(file: string): string;
}

export const defaultRows = 1_000_000;

/** The columns in which a row needs a value to say anything about the errors. */
export function neededColumns(columns: AssignedRoles): string[] {
  return (['residual', 'observed', 'predicted', 'label', 'probabilities'] as const).flatMap((part) =>
    columnsAssigned(columns, part),
  );
}

/** The split's column and the wanted values. They must be given, because no one can look at the table here. */
export function splitWanted({ split }: AssignedRoles): { column: string; values: string[] } | undefined {
  const at = split?.lastIndexOf('=') ?? -1;
  return at > 0 ? { column: split!.slice(0, at), values: split!.slice(at + 1).split(',') } : undefined;
}

/** A column's name in the output file: without the quotes it was given in. */
export const columnWritten = (name: string): string => unquoted(name) ?? name;

/** All columns to select, each once. */
export function selectedColumns(columns: AssignedRoles): string[] {
  const parts = assignableRoles.filter((part) => part !== 'split');
  return [...new Set(parts.flatMap((part) => columnsAssigned(columns, part)))];
}

/** Why these columns can't be queried, as a sentence; undefined if they can. */
export function cannotAsk({ columns, from }: Pick<WarehouseRequest, 'columns' | 'from'>): string | undefined {
  const { residual, observed, predicted, label, probabilities, split } = columns;
  const holdsErrors = residual !== undefined || (observed !== undefined && predicted !== undefined);
  const holdsLabels = label !== undefined && (probabilities !== undefined || predicted !== undefined);
  if (!holdsErrors && !holdsLabels)
    return 'Which columns? Name --residual, or --observed and --predicted, or --label and --probability.';
  if (split !== undefined && !splitWanted(columns))
    return 'Which rows of the split? Name its values too: --split COLUMN=VALUE,…';
  const names = [from, ...selectedColumns(columns), split ?? ''];
  return names.some((name) => /\p{Cc}/u.test(name))
    ? 'The name of a table or column cannot hold a control character here.'
    : undefined;
}

/** Why these columns can't be aggregated into bins; undefined if they can. */
export function cannotSummarize({ label, weight }: AssignedRoles): string | undefined {
  if (label !== undefined) return 'Labels are not summed up in bins: draw a sample of the rows.';
  return weight === undefined ? undefined : 'Bins count rows: weights are kept by a sample of the rows only.';
}
