import { percent } from '../../analysis/format.ts';
import type { QuantilesDrawing } from '../../analysis/plots.ts';
import type { Drawn } from './definition.ts';

/** Points of each quantile plot that leave its band, and how many were drawn. */
export function bandExits(quantiles: readonly QuantilesDrawing[] | undefined) {
  const of = (law: QuantilesDrawing['law']) => {
    const drawing = quantiles?.find((candidate) => candidate.law === law);
    return drawing && { left: drawing.outside.filter(Boolean).length, drawn: drawing.outside.length };
  };
  return { normal: of('normal'), laplace: of('laplace') };
}

/** Which of the two curves fits, by the bands of the quantile plots and the power that the data allow. */
export function fitInWords({ report, plots }: Drawn): string {
  const { normal, laplace } = bandExits(plots.quantiles);
  if (!normal || !laplace) return 'The bars are the data, the curves the fitted laws.';
  const { shape, comparison } = report;
  const nearer = comparison && (comparison.laplace.probability > 0.5 ? 'Laplace' : 'Normal');
  const [low, high] = shape?.interval ?? [0, Number.POSITIVE_INFINITY];
  if (!normal.left && !laplace.left) {
    const sure = comparison && Math.max(comparison.normal.probability, comparison.laplace.probability);
    return `Both curves are within the scatter of the data${sure ? `; the ${nearer} one is likelier (${percent(sure)})` : ''}.`;
  }
  const oneFits = !normal.left || !laplace.left;
  if (oneFits && nearer && report.recommendation.strength === 'undecided')
    return `The ${nearer} curve comes closer, not by enough to decide.`;
  if (normal.left && !laplace.left)
    return high < 2
      ? 'The peak is too sharp for a Normal law.'
      : 'The Laplace curve fits, the Normal one does not.';
  if (!normal.left)
    return low > 1
      ? 'The Normal curve fits; the Laplace peak is too sharp.'
      : 'The Normal curve fits, the Laplace one does not.';
  if (low > 2) return 'The top is flatter and the tails are shorter than a Normal law’s.';
  if (high < 1) return 'The peak is sharper and the tails are longer than a Laplace law’s.';
  return `Neither curve fits${nearer ? `; the ${nearer} one is nearer` : ''}.`;
}
