import type { Notice } from '../../../data/notice.ts';
import { count, wholeNumber } from '../format.ts';

const weighted = (column: string, text: string): Notice => ({
  id: 'weighted',
  text,
  advice: `To count every row once, give “${column}” no part.`,
});

/** @param rows as often as their weights say */
export const frequencyWeights = (column: string, rows: number): Notice =>
  weighted(
    column,
    `“${column}” holds frequency weights: each row counts as often as it says, ${count(rows, 'row')} in all.`,
  );

/** Whole-number weights of a name that does not say what they count. */
export const assumedFrequencies = (column: string, rows: number): Notice => ({
  id: 'assumed-frequencies',
  text: `The whole numbers of “${column}” are taken for frequency weights: each row counts as often as it says, ${count(rows, 'row')} in all.`,
  advice: `If they say instead how much a row matters or how precise it is, save them divided by their mean: then they are read as sample weights. To count every row once, give “${column}” no part.`,
});

/** @param worth rows of equal weight that would tell as much */
export const sampleWeights = (column: string, rows: number, worth: number): Notice =>
  weighted(
    column,
    `“${column}” holds sample weights, of which only the ratios matter: the ${count(rows, 'row')} count in proportion to them and tell as much as ${wholeNumber(worth)} rows that count alike.`,
  );

export const trainingRows = (column: string): Notice => ({
  id: 'training-rows',
  text: `All rows are those of training (“${column}”): errors on them are smaller than on new rows.`,
  advice: 'Save the errors of held-out rows, or say how many parameters the model has.',
});

/** The rows of some values of a split. */
export const ofSplit = (
  column: string,
  values: readonly string[],
  rows: { analyzed: number; all: number; chosen: boolean },
): Notice => ({
  id: 'split',
  text: `${count(rows.analyzed, 'row')} of ${wholeNumber(rows.all)} were analyzed: those whose “${column}” is ${values
    .slice(0, 5)
    .map((value) => `“${value}”`)
    .join(' or ')}${rows.chosen ? '' : '; the rows of training were left out'}.`,
  advice: `To analyze others, name them: --split "${column}=VALUE,…".`,
});

/** @param group within which rows were sorted, where there are several series */
export const sorted = (order: string, group: string | undefined, isNewestFirst: boolean): Notice => ({
  id: 'sorted',
  text:
    group !== undefined
      ? `The rows were sorted by “${group}”, then by “${order}”.`
      : isNewestFirst
        ? `The rows ran from the newest to the oldest; they were reversed by “${order}”.`
        : `The rows were sorted by “${order}”.`,
  advice: 'If that is no order of the rows, choose another column, or none.',
});

/** Rows of a segment, alone or left out. */
export const segment = (title: string, rows: number, isOnly: boolean): Notice => ({
  id: 'segment',
  text: isOnly
    ? `Only the ${count(rows, 'row')} with ${title} are analyzed.`
    : `The ${count(rows, 'row')} with ${title} are left out.`,
  advice: 'The answer is for these rows alone.',
});

/** @param places of the rows, counted in lines of the file or in rows */
export const withoutRows = (unit: 'line' | 'row', places: readonly number[]): Notice => ({
  id: 'without-rows',
  text: `${count(places.length, 'row')} ${places.length === 1 ? 'was' : 'were'} left out by you (${unit}${places.length === 1 ? '' : 's'} ${places.slice(0, 5).map(wholeNumber).join(', ')}${places.length > 5 ? ', …' : ''}).`,
  advice: 'Leave out only rows that are mistakes: real errors, however large, belong to the distribution.',
});

/** @param without rows whose values have no logarithm */
export const logScale = (without: number): Notice => ({
  id: 'log-scale',
  text: `Analyzed on the scale of logarithms: the residual is ln(observed) − ln(predicted).${
    without === 0
      ? ''
      : ` ${count(without, 'row')} of values at or below zero ${without === 1 ? 'has no logarithm and was' : 'have no logarithm and were'} left out.`
  }`,
  advice:
    'The answer is for a model trained on the logarithm of the target. Its predictions, transformed back, are medians, not means.',
});
