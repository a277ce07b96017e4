import type { Plots } from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { rescaledBy } from '../../analysis/words/rescaled.ts';
import { scaledReport } from '../../analysis/words/scaled-report.ts';

/** The data for plots. */
export interface Drawn {
  report: Report;
  plots: Plots;
  /** Whether the residuals have been divided by the scale of their rows. */
  isScaled?: boolean;
}

/** The same with residuals divided by their scale, if the answer rests on those. */
export function scaled({ report, plots }: Drawn): Drawn | undefined {
  const ofScaled = scaledReport(report);
  if (!ofScaled || !plots.scaled) return undefined;
  return { report: ofScaled, plots: { ...plots, ...plots.scaled }, isScaled: true };
}

/** The axis label of the residuals. */
export const residualName = ({ report, isScaled }: Drawn): string => {
  if (isScaled) return 'scaled residual';
  const rescaled = rescaledBy(report);
  return rescaled === undefined ? 'residual' : `residual ${rescaled}`;
};

export interface PlotOptions {
  /** The available width in pixels, at least 240. */
  width: number;
  /** Quantile plots only: show differences from the distribution instead of quantiles. */
  detrended?: boolean;
  /** Histogram only: the distributions to draw; those of `legend` if absent. */
  distributions?: readonly string[];
}

/** The numbers of a plot for those who prefer reading; at most about fifty rows. */
export interface DataTable {
  columns: string[];
  rows: (string | number)[][];
}

export interface LegendItem {
  label: string;
  /**
   * The class that sets the color and the dash in plots.css: `distribution-normal`, `distribution-laplace`,
   * `distribution-other`, …; of an area or a point, the class of what it stands for.
   */
  mark: string;
  /** A line if absent. */
  shape?: 'line' | 'area' | 'dot' | 'diamond';
}

/** A plot: plain data in, text or SVG out. */
export interface PlotDefinition {
  id: string;
  /** The name in settings, menus and file names, e.g. `Histogram`. */
  name: string;
  /** A description for the settings. */
  about: string;
  /** The section of the page that it belongs to. */
  section: 'distribution' | 'structure' | 'classes' | 'ranges';
  /** What the plot shows about this file, in one sentence; undefined if there is nothing to draw. */
  finding(drawn: Drawn): string | undefined;
  /** A note on what the picture leaves out, such as the number of points if not all are drawn. */
  note?(drawn: Drawn): string | undefined;
  /** @param distributions as in `PlotOptions` */
  legend?(drawn: Drawn, distributions?: readonly string[]): LegendItem[];
  table(drawn: Drawn): DataTable;
  /** One or more pictures to show side by side; their widths add up to at most the available width. */
  draw(drawn: Drawn, options: PlotOptions): SVGSVGElement[];
}

/** What a figure shows of a plot. */
export type ShownPlot = Omit<PlotDefinition, 'about' | 'section'>;

export const definePlot = <T extends PlotDefinition>(definition: T): T => definition;
