import type { Plots } from '../drawings/plots.ts';
import type { Report } from '../report.ts';

/** Samples of one table: one per residual column, or one per group of a category column. */
export type ComparedWithin = { kind: 'columns'; columns: string[] } | { kind: 'category'; column: string };

/** Or one per file, by the addresses that the host gave them; the first is the panel's own. */
export type ComparedBy = ComparedWithin | { kind: 'files'; files: string[] };

/** Several samples side by side: one per model, or one per group. */
export interface Compared {
  by: ComparedBy;
  parts: ComparedPart[];
  /** Parts left out, with the reason (too few rows, no numbers). */
  skipped: { name: string; reason: string }[];
}

export interface ComparedPart {
  name: string;
  report: Report;
  histogram?: Plots['histogram'];
}
