import type { Skip, TestResult } from '../../hypothesis-tests/test.ts';
import type { ReportedTest } from '../report.ts';

/** Why a test was not run, a clause after `not run:`. */
function reasonOf(skip: Skip): string {
  switch (skip.why) {
    case 'sample-weights':
      return 'its p-value is for rows that count alike; these have sample weights';
    case 'no-predictions':
      return 'needs a column of predictions';
    case 'no-order':
      return 'the rows have no stated order';
    case 'too-few':
      return `needs at least ${skip.least} residuals, there are ${skip.n}`;
    case 'too-many':
      return `valid to ${skip.most} residuals, there are ${skip.n}`;
    case 'equal-residuals':
      return 'all residuals are equal';
    case 'equal-predictions':
      return 'all predictions are equal';
    case 'no-number':
      return 'the statistic is undefined here';
  }
}

/** A test as reported: one that was skipped says why in words. */
export const reportedTest = (result: TestResult): ReportedTest =>
  result.kind === 'skipped' ? { ...result, reason: reasonOf(result) } : result;
