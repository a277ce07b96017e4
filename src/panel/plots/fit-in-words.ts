import type { Report } from '../../analysis/report.ts';
import { posterior } from '../../analysis/words/format.ts';

/** Which of the two curves fits: as the report judges it, and by the power that the data allow. */
export function fitInWords({ comparison, fits, shape, standardised, recommendation }: Report): string {
  if (!comparison)
    return 'No one curve is the distribution of these errors: their spread goes with the prediction.';
  const nearer = comparison.laplace.probability > 0.5 ? 'Laplace' : 'Normal';
  const sure = Math.max(comparison.normal.probability, comparison.laplace.probability);
  const normal = fits?.normal.verdict !== 'rejected';
  const laplace = fits?.laplace.verdict !== 'rejected';
  const [low, high] = shape?.interval ?? [0, Number.POSITIVE_INFINITY];
  if (normal && laplace)
    return `Both curves are within the scatter of the data; the ${nearer} one is likelier (${posterior(sure)}).`;
  if ((normal || laplace) && !standardised && recommendation.strength === 'undecided')
    return `The ${nearer} curve comes closer, not by enough to decide.`;
  if (laplace)
    return high < 2
      ? 'The peak is too sharp for a Normal distribution.'
      : 'The Laplace curve fits, the Normal one does not.';
  if (normal)
    return low > 1
      ? 'The Normal curve fits; the Laplace peak is too sharp.'
      : 'The Normal curve fits, the Laplace one does not.';
  if (low > 2) return 'The top is flatter and the tails are shorter than a Normal distribution’s.';
  if (high < 1) return 'The peak is sharper and the tails are longer than a Laplace distribution’s.';
  return `Neither curve fits; the ${nearer} one is nearer.`;
}
