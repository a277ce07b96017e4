import { defineNotice, type FirstNames } from '../../../data/notice.ts';
import { count, number, percent, quoted, wholeNumber } from '../format.ts';

interface Weighted {
  column: string;
  rows: number;
}

const countEveryRowOnce = 'To count every row once, choose no column of weights.';

/** For rows repeated as often as their weights say. */
export const frequencyWeights = /* @__PURE__ */ defineNotice(
  'frequency-weights',
  'weighted',
  ({ column, rows }: Weighted) => ({
    text: `“${column}” holds frequency weights: each row counts as often as it says, ${count(rows, 'row')} in all.`,
    advice: countEveryRowOnce,
  }),
);

/** For whole-number weights whose name does not say what they count. */
export const assumedFrequencies = /* @__PURE__ */ defineNotice(
  'assumed-frequencies',
  'assumed-frequencies',
  ({ column, rows }: Weighted) => ({
    text: `The whole numbers of “${column}” are taken for frequency weights: each row counts as often as it says, ${count(rows, 'row')} in all.`,
    advice: `If they say instead how much a row matters or how precise it is, save them divided by their mean: then they are read as sample weights. ${countEveryRowOnce}`,
  }),
);

interface SampleWeights extends Weighted {
  /** The number of equally weighted rows that would carry as much information. */
  worth: number;
}

export const sampleWeights = /* @__PURE__ */ defineNotice(
  'sample-weights',
  'weighted',
  ({ column, rows, worth }: SampleWeights) => ({
    text: `“${column}” holds sample weights, of which only the ratios matter: the ${count(rows, 'row')} count in proportion to them and tell as much as ${wholeNumber(worth)} rows that count alike.`,
    advice: countEveryRowOnce,
  }),
);

interface PrecisionWeights {
  column: string;
  slope: number;
  standardError: number;
  /** The power of the weight by which the errors shrink. */
  precision: 0.5 | 1;
}

/** For weights along which the errors shrink. */
export const precisionWeights = /* @__PURE__ */ defineNotice(
  'precision-weights',
  'weighted',
  ({ column, slope, standardError, precision }: PrecisionWeights) => {
    const power = precision === 1 ? 'w' : '√w';
    return {
      text: `“${column}” says how precise a row is: the errors shrink as 1/${power} along it. The slope of log |error| on log weight is ${number(slope, 2)} (standard error ${number(standardError, 2)}); weights that count rows would give 0. Each residual was multiplied by ${power}, where the mean of the weights is set to 1, and every row counts once.`,
      advice: 'To analyze the residuals as they are, choose no column of weights.',
    };
  },
);

export const trainingRows = /* @__PURE__ */ defineNotice(
  'training-rows',
  'training-rows',
  ({ column }: { column: string }) => ({
    text: `All rows are training rows (“${column}”): errors on them are smaller than on new rows.`,
    advice: 'Save the errors of held-out rows, or say how many parameters the model has.',
  }),
);

/** The rows with certain values of a split column. */
interface OfSplit {
  column: string;
  /** The first of these values. */
  values: readonly string[];
  analyzed: number;
  all: number;
  /** Whether the user chose the values. */
  chosen: boolean;
}

export const ofSplit = /* @__PURE__ */ defineNotice(
  'of-split',
  'split',
  ({ column, values, analyzed, all, chosen }: OfSplit) => ({
    text: `${count(analyzed, 'row')} of ${wholeNumber(all)} were analyzed: those whose “${column}” is ${values
      .map((value) => `“${value}”`)
      .join(' or ')}${chosen ? '' : '; the training rows were left out'}.`,
    advice: `To analyze others, choose them as the split (on the command line: --split "${column}=VALUE,…").`,
  }),
);

interface Sorted {
  order: string;
  /** The column within whose groups rows were sorted, if there are several series. */
  group?: string;
  isNewestFirst: boolean;
}

export const sorted = /* @__PURE__ */ defineNotice(
  'sorted',
  'sorted',
  ({ order, group, isNewestFirst }: Sorted) => ({
    text:
      group !== undefined
        ? `The rows were sorted by “${group}”, then by “${order}”.`
        : isNewestFirst
          ? `The rows ran from the newest to the oldest; they were reversed by “${order}”.`
          : `The rows were sorted by “${order}”.`,
    advice: 'If that is not the order of the rows, choose another column, or none.',
  }),
);

/** The rows of a segment: only those analyzed, or those left out. */
interface OfSegment {
  title: string;
  rows: number;
  isOnly: boolean;
}

export const segment = /* @__PURE__ */ defineNotice(
  'segment',
  'segment',
  ({ title, rows, isOnly }: OfSegment) => ({
    text: isOnly
      ? `Only the ${count(rows, 'row')} with ${title} are analyzed.`
      : `The ${count(rows, 'row')} with ${title} are left out.`,
    advice: 'The answer is for these rows alone.',
  }),
);

interface WithoutRows {
  rows: number;
  /** The first of them, counted in lines of the file or in rows. */
  places: readonly number[];
  unit: 'line' | 'row';
}

export const withoutRows = /* @__PURE__ */ defineNotice(
  'without-rows',
  'without-rows',
  ({ rows, places, unit }: WithoutRows) => ({
    text: `${count(rows, 'row')} ${rows === 1 ? 'was' : 'were'} left out by you (${unit}${rows === 1 ? '' : 's'} ${places.map(wholeNumber).join(', ')}${rows > places.length ? ', …' : ''}).`,
    advice: 'Leave out only rows that are mistakes: real errors, however large, belong to the distribution.',
  }),
);

/** For rows left out because their values have no logarithm. */
export const logScale = /* @__PURE__ */ defineNotice(
  'log-scale',
  'log-scale',
  ({ without }: { without: number }) => ({
    text: `Analyzed on the scale of logarithms: the residual is ln(observed) − ln(predicted).${
      without === 0
        ? ''
        : ` ${count(without, 'row')} of values at or below zero ${without === 1 ? 'has no logarithm and was' : 'have no logarithm and were'} left out.`
    }`,
    advice:
      'The answer is for a model trained on the logarithm of the target. Its predictions, transformed back, are medians, not means.',
  }),
);

/**
 * Either one of the two is a logarithm, or the observed values are a multiple
 * of the predictions, in all rows or a share of them.
 */
type Units = { logarithms: 'observed' | 'predicted'; base: number } | { times: number; share?: number };

export const otherUnits = /* @__PURE__ */ defineNotice('other-units', 'other-units', (facts: Units) => {
  if ('logarithms' in facts) {
    const [logs, whole] =
      facts.logarithms === 'predicted'
        ? ['predictions', 'observed values']
        : ['observed values', 'predictions'];
    return {
      text: `The ${logs} look like ${facts.base === 10 ? 'decimal' : 'natural'} logarithms of the ${whole}: their differences are no errors.`,
      advice: `Take the logarithm of the ${whole}, or undo that of the ${logs}, then rerun.`,
    };
  }
  const { times, share } = facts;
  const size =
    times > 1
      ? `about ${wholeNumber(times)} times the prediction`
      : `about 1/${wholeNumber(Math.round(1 / times))} of the prediction`;
  return share === undefined
    ? {
        text: `The observed value is ${size} in nearly all rows: the two seem to be in different units.`,
        advice: 'Bring both to one unit, then rerun: bias and trend are those of the units.',
      }
    : {
        text: `In ${percent(share)} of the rows the observed value is ${size}, in the others near it: those rows seem to be in another unit.`,
        advice: 'Bring them to the unit of the others, or leave them out, then rerun.',
      };
});

/** For rows of a melted table that equal another in every column. */
export const rowsRepeated = /* @__PURE__ */ defineNotice(
  'rows-repeated',
  'rows-joined',
  ({ rows }: { rows: number }) => ({
    text: `${count(rows, 'row')} ${rows === 1 ? 'repeats' : 'repeat'} another in every column and ${rows === 1 ? 'was' : 'were'} left out before the rows were joined.`,
    advice: 'If they are separate observations, add a column that tells them apart.',
  }),
);

interface RowsJoined {
  /** The column that says which value a row holds, and what it says. */
  column: string;
  kinds: FirstNames;
  /** The columns in which joined rows agree. */
  key: FirstNames;
  rows: number;
  joined: number;
}

export const rowsJoined = /* @__PURE__ */ defineNotice(
  'rows-joined',
  'rows-joined',
  ({ column, kinds, key, rows, joined }: RowsJoined) => ({
    text: `“${column}” says which value a row holds (${listed(kinds)}): ${count(rows, 'row')} became ${wholeNumber(joined)}, joined by ${listed(key)}.`,
    advice: 'If rows joined so do not belong together, save observed and predicted values side by side.',
  }),
);

const listed = ({ first, all }: FirstNames): string => `${quoted(first)}${all > first.length ? ' …' : ''}`;
