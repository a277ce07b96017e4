import type { HistogramDrawing } from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { distributionName } from '../../analysis/words/names.ts';
import type { LegendItem } from './definition.ts';

/** A fitted density drawn over the histogram. */
export interface Curve extends LegendItem {
  distribution: string;
  x: number[];
  y: number[];
}

/** The distributions drawn by default: normal and Laplace, the most probable and the recommended one. */
export const usualDistributions = ({ densities }: HistogramDrawing, report: Report): string[] => [
  'normal',
  'laplace',
  densities[0]!.distribution,
  report.recommendation.distribution,
];

/** The curves requested. */
export function curvesOf(
  drawing: HistogramDrawing,
  report: Report,
  distributions?: readonly string[],
): Curve[] {
  const { densities } = drawing;
  const shown = distributions ?? usualDistributions(drawing, report);
  const others = densities.filter(
    ({ distribution }) => distribution !== 'normal' && distribution !== 'laplace',
  );
  return densities
    .filter(({ distribution }) => shown.includes(distribution))
    .map((density) => {
      const other = others.indexOf(density);
      const mark =
        other < 0
          ? `distribution-${density.distribution}`
          : `distribution-other${other ? `-${other + 1}` : ''}`;
      return { ...density, label: distributionName(density.distribution), mark };
    });
}

export interface Bin {
  from: number;
  to: number;
  rows: number;
  density: number;
}

export const rowsDrawn = ({ counts, below, above }: HistogramDrawing): number =>
  below + above + counts.reduce((sum, rows) => sum + rows, 0);

/** The bars, scaled as a density. */
export function binsOf(drawing: HistogramDrawing): Bin[] {
  const n = rowsDrawn(drawing);
  return drawing.counts.map((rows, bin) => {
    const [from, to] = [drawing.edges[bin]!, drawing.edges[bin + 1]!];
    return { from, to, rows, density: rows / n / (to - from) };
  });
}

/**
 * The top of the axis. A poorly fitting curve can have a far higher peak; it is cut off, since it would flatten the
 * data.
 */
export function heightOf(bins: readonly { density: number }[], curves: readonly { y: number[] }[]): number {
  const peak = Math.max(...bins.map(({ density }) => density));
  return Math.max(peak, ...curves.map(({ y }) => Math.min(Math.max(...y), 1.6 * peak)));
}
