import type { Check, Report } from '../report.ts';
import type { Figure } from '../words/figures.ts';

/** What is said of a task's reports only: free of mathematics, so that every surface can carry it. */
export interface TaskWords {
  id: Report['task'];
  /** `Counts`: the subject of a sentence about such targets. */
  targets: string;
  /** The title over its figures. */
  title?: string;
  /** What describes its answer, in reading order. */
  figures(report: Report): Figure[];
  /** What a check asks of it, where that is not what it asks of residuals. */
  meanings: Partial<Record<Check['id'], string>>;
}
