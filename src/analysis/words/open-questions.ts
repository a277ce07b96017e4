import type { OpenQuestion } from '../../choice/decide.ts';
import type { Check } from '../report.ts';
import { listed, numeral } from './format.ts';

/** Why an answer that is sure enough is not called strong: one sentence, or none where nothing is open. */
export const notStrongBecause = (open: readonly string[]): string[] =>
  open.length === 0
    ? []
    : [
        `The answer is not called strong, because these rows leave ${open.length === 1 ? 'one question' : `${numeral(open.length)} questions`} open: ${listed(open)}.`,
      ];

/** The same where the columns may mean something else than they were taken for. */
export const notStrongAsRead =
  'The answer is not called strong, because the file may mean something other than what was assumed: see the notes on it.';

/** Of a modeled variance. */
export const notStrongByScale =
  'The answer is not called strong, because the scale of each row is only estimated.';

/** Of a target that may not be what it looks like. */
export const kindOfTarget = 'which kind of target this is';

/** What a check that decides nothing leaves open. */
export const openQuestions: Partial<Record<Check['id'], string>> = {
  bias: 'whether the predictions are right at each level',
  spread: 'whether the variance is even',
  independence: 'whether the rows are independent',
};

/** What the distribution of the errors leaves open. */
export const openInDistribution: Readonly<Record<OpenQuestion, string>> = {
  symmetry: 'whether the errors are symmetric',
  groups: 'whether some rows have a larger variance than the others',
  efficiency:
    'whether another loss needs less data (its precision looks higher when estimated from these residuals alone)',
  scale:
    'whether the errors are Laplace or normal with a scale that changes from row to row (MAE (L1) then needs 13% more data than the best loss)',
};
