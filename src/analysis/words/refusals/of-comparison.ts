import { failed } from '../../../data/problem.ts';
import { count, quoted, wholeNumber } from '../format.ts';
import type { Refused } from './refused.ts';

export const oneModel: Refused = failed(
  'one-model',
  'There is only one model, and nothing to compare it with.',
  'Name two or more files, or two or more prediction columns of one file.',
);

export const unknownBaseline = (baseline: string | undefined, models: readonly string[]): Refused =>
  failed(
    'unknown-baseline',
    `There is no model “${baseline}” to compare with.`,
    `The models are ${quoted(models)}.`,
  );

export const tooFewShared = (rows: number, least: number): Refused =>
  failed(
    'too-few-rows',
    `There ${rows === 1 ? 'is' : 'are'} ${count(rows, 'row')} that every model has; nothing can be said about fewer than ${least}.`,
    'Check that the files are of the same rows, and name the column that pairs them.',
  );

export const differentKinds: Refused = failed(
  'different-kinds',
  'Some of the models predict numbers and others classes.',
  'Compare models of one kind.',
);

/** @param lengths the distinct numbers of rows of the models */
export const differentLengths = (lengths: readonly number[]): Refused =>
  failed(
    'not-paired',
    `The models have ${lengths.map(wholeNumber).join(' and ')} rows: it is unclear which belong together.`,
    'Give every model the same rows in the same order.',
  );

export const lacksKey = (file: string, column: string): Refused =>
  failed(
    'unknown-column',
    `“${file}” has no column “${column}” to pair rows by.`,
    'Name a column that every file has.',
    { column },
  );

export const repeatedKey = (file: string, key: readonly string[]): Refused =>
  failed(
    'not-paired',
    `Several rows of “${file}” have the same “${key.join(', ')}”: it is unclear which belong together.`,
    'Name a column with another value in every row, or remove it to pair the rows by position.',
    { column: key[0]! },
  );

interface Rows {
  name: string;
  rows: number;
}

export const noKey = (first: Rows, other: Rows): Refused =>
  failed(
    'not-paired',
    `“${first.name}” has ${count(first.rows, 'row')} and “${other.name}” ${count(other.rows, 'row')}, and no column names them: it is unclear which belong together.`,
    'Save a column that names each row (an id, a date) with the predictions of every model.',
  );

/** @param differing the number of paired rows whose observed values differ */
export const otherRows = ({
  differing,
  rows,
  pairedBy,
}: {
  differing: number;
  rows: number;
  pairedBy: string;
}): Refused =>
  failed(
    'not-paired',
    `The observed values differ between the models in ${wholeNumber(differing)} of ${count(rows, 'row')} (paired by ${pairedBy}): these are not the same rows.`,
    'Name the column that pairs the rows, or check that the files are of the same data.',
  );

export const unclearColumns = (file: string): Refused =>
  failed(
    'ambiguous-columns',
    `It isn’t clear which columns of “${file}” hold the observed values and the predictions.`,
    'Name them with --observed and --predicted.',
  );

export const severalPredictions = (file: string, predictions: readonly string[]): Refused =>
  failed(
    'ambiguous-columns',
    `“${file}” has predictions of several models: ${quoted(predictions)}.`,
    'Name the column to compare with --predicted, or compare the models of one file.',
  );

export const lacksModels = (file: string, column: string): Refused =>
  failed('unknown-column', `“${file}” has no column “${column}”.`, 'Name the column of the models.', {
    column,
  });
