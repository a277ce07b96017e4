import type { Report } from '../../analysis/report.ts';
import { posterior } from '../../analysis/words/format.ts';

/** Which of the two curves fits, according to the report and to the powers that the data allow. */
export function fitInWords({ comparison, fits, shape, standardised, recommendation }: Report): string {
  if (!comparison)
    return 'No single distribution holds for all rows: the variance of these errors changes with the prediction.';
  const nearer = comparison.laplace.probability > 0.5 ? 'Laplace' : 'normal';
  const probability = Math.max(comparison.normal.probability, comparison.laplace.probability);
  const normal = fits?.normal.verdict !== 'rejected';
  const laplace = fits?.laplace.verdict !== 'rejected';
  const [low, high] = shape?.interval ?? [0, Number.POSITIVE_INFINITY];
  if (normal && laplace)
    return `Both curves fit the data; the ${nearer} distribution is more likely (${posterior(probability)}).`;
  if ((normal || laplace) && !standardised && recommendation.strength === 'undecided')
    return `The ${nearer} curve fits better, but not by enough to decide.`;
  if (laplace)
    return high < 2
      ? 'The peak is too sharp for a normal distribution.'
      : 'The Laplace curve fits; the normal curve does not.';
  if (normal)
    return low > 1
      ? 'The normal curve fits; the peak of the Laplace curve is too sharp.'
      : 'The normal curve fits; the Laplace curve does not.';
  if (low > 2) return 'The top is flatter and the tails are shorter than those of a normal distribution.';
  if (high < 1) return 'The tails are longer than those of a Laplace distribution.';
  return `Neither the normal nor the Laplace curve fits; the ${nearer} curve is closer.`;
}
