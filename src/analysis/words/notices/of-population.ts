import { defineNotice } from '../../../data/notice.ts';
import { count, number, wholeNumber } from '../format.ts';

interface RandomSample {
  drawn: number;
  /** The number of rows in the table. */
  rows: number;
  /** How much the metrics of the table may differ from those of the sample, relative to them. */
  error?: { mae: number; rmse: number };
  /** A kind of error with at most this frequency may be missing from the sample. */
  rare: number;
  /** For ordered rows: how far apart neighboring rows of the sample are in the table. */
  apart?: number;
}

const percent = (part: number): string => `${number(100 * part, 2)}%`;

export const randomSample = defineNotice(
  'random-sample',
  'random-sample',
  ({ drawn, rows, error, rare, apart }: RandomSample) => ({
    text: [
      `The file is a random ${wholeNumber(drawn)} of ${count(rows, 'row')}.`,
      ...(error
        ? [
            `The MAE of the table lies within ${percent(error.mae)} of the sample’s and its RMSE within ${percent(error.rmse)} (95% confidence).`,
          ]
        : []),
      `A kind of error that the table has ${wholeNumber(rare)} times may be missing from the sample (a chance of 5%; rarer kinds are missing more often).`,
      ...(apart !== undefined
        ? [
            `Neighboring rows of the sample are about ${wholeNumber(apart)} rows apart in the table, so correlation between consecutive rows cannot be seen.`,
          ]
        : []),
    ].join(' '),
    advice:
      'For rare errors, summarize the whole table (residual-diagnostics sql --bins). For correlation between consecutive rows, analyze a stretch of them.',
  }),
);

interface Bins {
  /** The number of rows in the table. */
  rows: number;
  bins: number;
  /** The number of rows, in the same proportions, that represent them. */
  represented: number;
}

export const binned = defineNotice('bins', 'bins', ({ rows, bins, represented }: Bins) => ({
  text: `The file summarizes ${count(rows, 'row')} in ${count(bins, 'bin')} of residual and prediction${represented < rows ? `, here represented by ${wholeNumber(represented)} rows in the same proportions` : ''}. Bins keep neither the order nor the groups of the rows, nor whether a target is a whole number.`,
  advice: 'For independence, groups, counts and what the errors depend on, analyze a sample of the rows.',
}));
