/**
 * What a check could have seen: an effect of so many standard errors has a two-sided p-value below 1% in 95 of 100
 * samples. A tick is given only where that is small enough to matter; else the assumption is not checkable.
 */
export const standardErrorsToSee = 2.576 + 1.645;

/** The smallest correlation that n pairs show. */
export const visibleCorrelation = (pairs: number): number =>
  Math.min(1, standardErrorsToSee / Math.sqrt(pairs));

/** The smallest mean error that n rows show, in standard deviations. */
export const visibleMean = (n: number): number => standardErrorsToSee / Math.sqrt(n);

/** Of |normal errors|: their standard deviation as a part of their mean. */
const variationOfSizes = Math.sqrt(Math.PI / 2 - 1);
/** Of evenly spread predictions: the mean of a third at the end, in standard deviations. */
const meanOfThird = 2 / Math.sqrt(3);

/**
 * The smallest ratio of the errors' size at high predictions to that at low ones that n rows show, for normal errors
 * whose size grows in a straight line. Infinite where not even errors of size zero at one end would show.
 */
export function visibleRatio(n: number): number {
  const growth = meanOfThird * variationOfSizes * (standardErrorsToSee / Math.sqrt(n));
  return growth < 1 ? (1 + growth) / (1 - growth) : Number.POSITIVE_INFINITY;
}
