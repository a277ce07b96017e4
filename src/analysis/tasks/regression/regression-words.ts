import type { TaskWords } from '../task-words.ts';

/** Residuals are what every report describes: nothing is said of them only. */
export const regressionWords: TaskWords = {
  id: 'regression',
  targets: 'Numbers',
  figures: () => [],
  meanings: {},
};
