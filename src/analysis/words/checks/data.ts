import { type Outliers, outliersInWords } from '../far-errors.ts';
import { count, number, percent } from '../format.ts';
import { defineCheck } from './check-words.ts';

/** What the values themselves give away; what is absent was not found. */
interface Data {
  /** Whether something is worth a warning. */
  worrying: boolean;
  /** The whole, of a target of shares. */
  sharesOf?: number;
  /** The number that counts are out of. */
  countsOutOf?: number;
  /** Zeros of counts, and how many their distribution expects; of positive targets without. */
  zeros?: { observed: number; expected?: number };
  /** Predictions of zero or less, which the mean of the target can't be. */
  impossiblePredictions?: number;
  /** Rows without a value. */
  leftOut?: number;
  roundingStep?: number;
  /** Of the observed values, where the errors don't show it. */
  observedStep?: number;
  /** Of exact zeros among the errors. */
  shareOfZeros?: number;
  cutOff?: true;
  /** Errors around a circle the long way. */
  longWay?: true;
  repeatedRows?: number;
  /** Distinct values, where they are few. */
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
  if (expected !== undefined)
    return [`${count(observed, 'zero')}, ${expected < 0.05 ? 'none' : number(expected, 3)} expected`];
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
