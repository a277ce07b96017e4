import type { Plots } from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { rescaledBy } from '../../analysis/words/rescaled.ts';
import { scaledReport } from '../../analysis/words/scaled-report.ts';

/** What a plot is drawn from. */
export interface Drawn {
  report: Report;
  plots: Plots;
  /** Whether the residuals are those divided by the scale of their rows. */
  isScaled?: boolean;
}

/** The residuals divided by their scale in the place of the residuals, where the answer rests on them. */
export function scaled({ report, plots }: Drawn): Drawn | undefined {
  const ofScaled = scaledReport(report);
  if (!ofScaled || !plots.scaled) return undefined;
  return { report: ofScaled, plots: { ...plots, ...plots.scaled }, isScaled: true };
}

/** What the axis of the residuals is called. */
export const residualName = ({ report, isScaled }: Drawn): string =>
  isScaled || rescaledBy(report) ? 'scaled residual' : 'residual';

export interface PlotOptions {
  /** Width at hand in pixels, 240 or more. */
  width: number;
  /** Quantile plots only: differences from the distribution instead of quantiles. */
  detrended?: boolean;
  /** Histogram only: distributions to draw; those of `legend` where absent. */
  distributions?: readonly string[];
}

/** Numbers of a plot for those who read rather than look; at most some fifty rows. */
export interface DataTable {
  columns: string[];
  rows: (string | number)[][];
}

export interface LegendItem {
  label: string;
  /** Class that gives the color and the dash, as in plots.css: `distribution-normal`, `distribution-laplace`, `distribution-other`, … */
  mark: string;
}

/** One plot: plain data in, text or SVG out. */
export interface PlotDefinition {
  id: string;
  /** What it is called in settings, menus and file names, e.g. `Histogram`. */
  name: string;
  /** What it shows, for the settings. */
  about: string;
  /** Where it belongs in the page. */
  section: 'distribution' | 'structure' | 'classes' | 'ranges';
  /** What the reader should see in it, one true sentence about this file; undefined where there is nothing to draw. */
  finding(drawn: Drawn): string | undefined;
  /** How many points there are where not all are drawn, or what else the picture leaves out. */
  note?(drawn: Drawn): string | undefined;
  /** @param distributions as in `PlotOptions` */
  legend?(drawn: Drawn, distributions?: readonly string[]): LegendItem[];
  table(drawn: Drawn): DataTable;
  /** One or more pictures that belong side by side, widths adding up to at most the one given. */
  draw(drawn: Drawn, options: PlotOptions): SVGSVGElement[];
}

export const definePlot = <T extends PlotDefinition>(definition: T): T => definition;
