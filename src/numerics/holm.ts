/**
 * p-values adjusted for multiple testing by Holm's step-down procedure (1979, Scandinavian Journal of Statistics 6:65),
 * as in R's `p.adjust(p, 'holm')`. The probability of any false rejection stays below the level, whatever the
 * dependence between the tests.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}
