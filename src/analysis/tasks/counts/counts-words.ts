import { known } from '../../words/figures.ts';
import { pInColumn } from '../../words/format.ts';
import type { TaskWords } from '../task-words.ts';

/** Wording specific to counts. */
export const countsWords: TaskWords = {
  id: 'counts',
  targets: 'Counts',
  title: 'Counts against a Poisson distribution',
  figures: ({ counts }) =>
    known([
      ['Dispersion (1 for Poisson)', counts?.dispersion],
      ['Dean’s statistic', counts?.dean.statistic],
      ['Dean’s p-value', counts && pInColumn(counts.dean.pValue)],
      ['Alpha in variance = mean + alpha mean²', counts?.cameronTrivedi.alpha],
      ['Cameron & Trivedi’s statistic', counts?.cameronTrivedi.statistic],
      ['Cameron & Trivedi’s p-value', counts && pInColumn(counts.cameronTrivedi.pValue)],
      ['Zeros observed', counts?.zeros.observed],
      ['Zeros expected from a Poisson distribution', counts?.zeros.expected],
      ['Zeros expected from a negative binomial distribution', counts?.zeros.expectedNegativeBinomial],
    ]),
  meanings: {
    spread:
      'The distribution ties the variance of a count to its mean; the check is of the variance relative to that. High and low predictions are the top and the bottom third.',
    data: 'More zeros than the distribution expects suggest a cause of their own: rows that could only be zero.',
  },
};
