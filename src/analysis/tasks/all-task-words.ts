import type { Report } from '../report.ts';
import type { Figure } from '../words/figures.ts';
import { classificationWords } from './classification/classification-words.ts';
import { countsWords } from './counts/counts-words.ts';
import { positiveWords } from './positive/positive-words.ts';
import { regressionWords } from './regression/regression-words.ts';
import type { TaskWords } from './task-words.ts';

/** The words of each task, without its computations. */
export const taskWords: Record<Report['task'], TaskWords> = {
  regression: regressionWords,
  counts: countsWords,
  positive: positiveWords,
  classification: classificationWords,
};

/** Statistics that describe the answer to the report’s task, in reading order. */
export const taskFigures = (report: Report): Figure[] => taskWords[report.task].figures(report);
