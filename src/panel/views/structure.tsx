import type { Plots } from '../../analysis/plots.ts';
import type { Report } from '../../analysis/report.ts';

/** What the law does not show: trends, spread, order. Drawn once the plots are there. */
export function Structure(_: { report: Report; plots: Plots }) {
  return null;
}
