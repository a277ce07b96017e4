import { type Outliers, outliersInWords } from '../far-errors.ts';
import { count, expectedInWords, number, percent } from '../format.ts';
import { defineCheck } from './check-words.ts';

/** What the values themselves show; absent facts were not found. */
interface Data {
  /** Whether something warrants a warning. */
  worrying: boolean;
  /** The value of a whole, for a target of proportions. */
  sharesOf?: number;
  /** The number of trials that counts are out of. */
  countsOutOf?: number;
  /** Zeros among counts, and how many their distribution expects; for positive targets, without an expected number. */
  zeros?: { observed: number; expected?: number };
  /** Predictions of zero or less, which cannot be the mean of the target. */
  impossiblePredictions?: number;
  /** Rows without a value. */
  leftOut?: number;
  roundingStep?: number;
  /** The step of the observed values, if the errors do not show it. */
  observedStep?: number;
  /** The share of errors that are exactly zero. */
  shareOfZeros?: number;
  cutOff?: true;
  /** Errors measured the long way around a circle. */
  longWay?: true;
  repeatedRows?: number;
  /** The number of distinct values, if there are few. */
  distinct?: number;
  outliers?: Outliers;
}

export const dataCheck = defineCheck('data', (facts: Data) => {
  const flaws = flawsOf(facts);
  const parts = [...targetOf(facts), ...flaws];
  return {
    title: facts.worrying ? 'Look at the data' : flaws.length > 0 ? 'Usable data' : 'Clean data',
    detail: parts.length > 0 ? parts.join(', ') : 'no coarse rounding, ties or point masses',
  };
});

function targetOf({ sharesOf, countsOutOf, zeros }: Data): string[] {
  if (sharesOf !== undefined) return [`shares between 0 and ${sharesOf}`];
  if (countsOutOf !== undefined) return [`counts out of ${countsOutOf}`];
  if (!zeros) return [];
  const { observed, expected } = zeros;
  if (expected !== undefined) return [`${count(observed, 'zero')}, ${expectedInWords(expected)} expected`];
  return [observed > 0 ? count(observed, 'exact zero') : 'all values above zero'];
}

const flawsOf = (facts: Data): string[] =>
  [
    facts.impossiblePredictions !== undefined &&
      `${count(facts.impossiblePredictions, 'prediction')} of zero or less`,
    facts.leftOut !== undefined && `${count(facts.leftOut, 'row')} left out`,
    facts.roundingStep !== undefined && `rounded to ${number(facts.roundingStep)}`,
    facts.observedStep !== undefined && `observed values in steps of ${number(facts.observedStep)}`,
    facts.shareOfZeros !== undefined && `${percent(facts.shareOfZeros)} exact zeros`,
    facts.cutOff && 'errors cut off by a limit',
    facts.longWay && 'errors the long way around a circle',
    facts.repeatedRows !== undefined && count(facts.repeatedRows, 'repeated row'),
    facts.distinct !== undefined && `only ${count(facts.distinct, 'distinct value')}`,
    facts.outliers && outliersInWords(facts.outliers),
  ].filter((part): part is string => typeof part === 'string');
