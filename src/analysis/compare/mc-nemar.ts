import { fairCoinTwoTails } from '../../numerics/tails.ts';

/**
 * Whether two classifiers are right equally often, judged by the rows where only one of them is: McNemar's test (1947,
 * Psychometrika 12:153), exact, as in R's `binom.test(b, b + c)`.
 *
 * @param first 1 for each row that the classifier gets wrong, 0 for the others
 */
export function mcNemar(first: Float64Array, second: Float64Array): number {
  let onlyFirst = 0;
  let onlySecond = 0;
  for (let row = 0; row < first.length; row++) {
    if (first[row]! > second[row]!) onlyFirst++;
    else if (first[row]! < second[row]!) onlySecond++;
  }
  return onlyFirst + onlySecond === 0 ? 1 : fairCoinTwoTails(onlyFirst, onlyFirst + onlySecond);
}
