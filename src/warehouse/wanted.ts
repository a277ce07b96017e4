import { columnsNamed, type NamedParts } from '../analysis/columns/named-parts.ts';
import { namedPartIds } from '../analysis/columns/parts.ts';
import { unquoted } from './dialect.ts';
import type { DialectId } from './dialects.ts';

/** What is asked of a warehouse. */
export interface WarehouseRequest {
  dialect: DialectId;
  /** The table, as it is called there. */
  from: string;
  /** Columns by the part they play. `split` names the values too: `column=value,value`. */
  columns: NamedParts;
  /** Rows of the sample. */
  rows: number;
  /** What to do with the file that the query writes, for a comment. */
  next(file: string): string;
}

export const defaultRows = 1_000_000;

/** The columns that a value is needed in, for a row to say anything about the errors. */
export function neededColumns(columns: NamedParts): string[] {
  return (['residual', 'observed', 'predicted', 'label', 'probabilities'] as const).flatMap((part) =>
    columnsNamed(columns, part),
  );
}

/** The split's column and the values that are wanted, which have to be said: nobody looks at the table here. */
export function splitWanted({ split }: NamedParts): { column: string; values: string[] } | undefined {
  const at = split?.lastIndexOf('=') ?? -1;
  return at > 0 ? { column: split!.slice(0, at), values: split!.slice(at + 1).split(',') } : undefined;
}

/** A column’s name in the file that is written: without the quotes that it was given in. */
export const columnWritten = (name: string): string => unquoted(name) ?? name;

/** All columns that are kept, each once. */
export function keptColumns(columns: NamedParts): string[] {
  const parts = namedPartIds.filter((part) => part !== 'split');
  return [...new Set(parts.flatMap((part) => columnsNamed(columns, part)))];
}

/** What keeps these columns from being asked for, as a sentence. */
export function cannotAsk({ columns, from }: Pick<WarehouseRequest, 'columns' | 'from'>): string | undefined {
  const { residual, observed, predicted, label, probabilities, split } = columns;
  const holdsErrors = residual !== undefined || (observed !== undefined && predicted !== undefined);
  const holdsLabels = label !== undefined && (probabilities !== undefined || predicted !== undefined);
  if (!holdsErrors && !holdsLabels)
    return 'Which columns? Name --residual, or --observed and --predicted, or --label and --probability.';
  if (split !== undefined && !splitWanted(columns))
    return 'Which rows of the split? Name its values too: --split COLUMN=VALUE,…';
  const names = [from, ...keptColumns(columns), split ?? ''];
  return names.some((name) => /\p{Cc}/u.test(name))
    ? 'The name of a table or column cannot hold a control character here.'
    : undefined;
}

/** What keeps them from being summed up in bins. */
export function cannotSummarize({ label, weight }: NamedParts): string | undefined {
  if (label !== undefined) return 'Labels are not summed up in bins: draw a sample of the rows.';
  return weight === undefined ? undefined : 'Bins count rows: weights are kept by a sample of the rows only.';
}
