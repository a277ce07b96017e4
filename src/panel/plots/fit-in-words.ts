import type { Report } from '../../analysis/report.ts';
import { posterior } from '../../analysis/words/format.ts';
import { distributionInSentence } from '../../analysis/words/names.ts';

/** Which curve fits, according to the report and to the powers that the data allow. */
export function fitInWords(report: Report): string {
  const { comparison, fits, shape, standardised, recommendation } = report;
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
  const other = mostProbable(report);
  if (low > 2)
    return `The top is flatter and the tails are shorter than those of a normal distribution${other}.`;
  if (high < 1) return `The tails are longer than those of a Laplace distribution${other}.`;
  return `Neither the normal nor the Laplace curve fits${other || `; the ${nearer} curve is closer`}.`;
}

/** The most probable distribution, where it is another and more probable than all the rest. */
function mostProbable({ families }: Report): string {
  const [first] = families ?? [];
  if (!first || first.id === 'normal' || first.id === 'laplace' || first.probability <= 0.5) return '';
  return `; the most probable distribution is ${distributionInSentence(first.id)} (${posterior(first.probability)})`;
}
