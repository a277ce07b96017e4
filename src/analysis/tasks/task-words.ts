import type { Check, Report } from '../report.ts';
import type { Figure } from '../words/figures.ts';

/** Wording specific to a task's reports: without computations, so that every user interface can include it. */
export interface TaskWords {
  id: Report['task'];
  /** `Counts`: the subject of a sentence about such targets. */
  targets: string;
  /** The heading above its statistics. */
  title?: string;
  /** Statistics that describe its answer, in reading order. */
  figures(report: Report): Figure[];
  /** What a check tests in this task, if that differs from residuals. */
  meanings: Partial<Record<Check['id'], string>>;
}
