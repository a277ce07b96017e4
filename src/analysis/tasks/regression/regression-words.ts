import type { TaskWords } from '../task-words.ts';

/** Residuals are what every report describes, so there is no specific wording. */
export const regressionWords: TaskWords = {
  id: 'regression',
  targets: 'Numbers',
  figures: () => [],
  meanings: {},
};
