import { known } from '../../words/figures.ts';
import type { TaskWords } from '../task-words.ts';

/** Wording specific to positive targets. */
export const positiveWords: TaskWords = {
  id: 'positive',
  targets: 'Positive targets',
  title: 'Variance against the mean',
  figures: ({ positive }) =>
    known([
      ['Power p in variance ∝ mean^p', positive?.variancePower],
      ['… 95% interval, lower end', positive?.interval[0]],
      ['… 95% interval, upper end', positive?.interval[1]],
      ['Exact zeros', positive?.zeros],
      ['Log-likelihood, gamma', positive?.gammaLogLikelihood],
      ['Log-likelihood, lognormal', positive?.lognormalLogLikelihood],
    ]),
  meanings: {
    spread:
      'The distribution ties the variance to the mean; the check is of the variance relative to that. High and low predictions are the top and the bottom third.',
    data: 'Distributions of positive values rule out negative ones, and only Tweedie’s allows exact zeros.',
  },
};
