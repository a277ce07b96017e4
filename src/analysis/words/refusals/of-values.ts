import { failed } from '../../../data/problem.ts';
import { count, number, wholeNumber } from '../format.ts';
import type { Refused } from './refused.ts';

/** Rows that were left out. */
interface LeftOut {
  missing: number;
  infinite: number;
}

const dropped = ({ missing, infinite }: LeftOut): string =>
  [missing > 0 && `${missing} missing`, infinite > 0 && `${infinite} infinite`].filter(Boolean).join(', ');

/** @param total the number of rows in the file */
export const noValues = ({ total, ...left }: LeftOut & { total: number }): Refused =>
  failed(
    'no-values',
    total === 0
      ? 'There are no rows to analyze.'
      : `None of the ${wholeNumber(total)} rows holds a finite residual (${dropped(left)}).`,
    'Check that the right columns were chosen and that the numbers were read as numbers.',
  );

export const tooFewResiduals = ({
  n,
  least,
  leastForStrong,
  ...left
}: LeftOut & { n: number; least: number; leastForStrong: number }): Refused =>
  failed(
    'too-few-rows',
    `There ${n === 1 ? 'is' : 'are'} ${count(n, 'residual')}${dropped(left) && ` (${dropped(left)} left out)`}; no distribution can be told from another with fewer than ${least}.`,
    `Give at least ${least} rows; about ${leastForStrong} are needed for a strong answer.`,
  );

/** @param worth the effective number of rows */
export const weightsTooUneven = ({ n, worth, least }: { n: number; worth: number; least: number }): Refused =>
  failed(
    'too-few-rows',
    `The weights of the ${wholeNumber(n)} rows are so uneven that they tell no more than ${worth.toFixed(1)} rows that count alike would.`,
    `No distribution can be told from another with fewer than ${least}. Check the column of weights, or choose none.`,
  );

/** @param value the value of every residual; absent if they differ only by rounding */
export const constantResiduals = (value: number | undefined): Refused =>
  failed(
    'constant',
    value === undefined
      ? 'The residuals are only rounding errors of the arithmetic: the predictions equal the observed values.'
      : value === 0
        ? 'Every residual is 0: the predictions equal the observed values.'
        : `Every residual is ${value}: a constant column has no distribution to test.`,
    'Check that the observed and the predicted column were not mixed up, and that the residuals are from held-out data.',
  );

export const twoValues = (lowest: number, highest: number): Refused =>
  failed(
    'two-values',
    `The residuals take only two values, ${lowest} and ${highest}: they look like labels or a flag, not like errors.`,
    'If they are labels, name them as such, with probabilities or predicted labels beside them.',
  );

export const outOfRange = (range: number): Refused =>
  failed(
    'out-of-range',
    `The residuals span ${range.toPrecision(3)}, more than can be computed with.`,
    'Use another unit, or check that the numbers were read correctly.',
  );

export const tooFewLabels = ({ n, missing, least }: { n: number; missing: number; least: number }): Refused =>
  failed(
    'too-few-rows',
    `There ${n === 1 ? 'is' : 'are'} ${count(n, 'complete row')}${missing > 0 ? ` (${missing} left out)` : ''}; nothing can be said about fewer than ${least}.`,
    'Check that the right columns were chosen, and that labels and probabilities are filled in.',
  );

export const oneClass = (label: string | undefined): Refused =>
  failed(
    'one-class',
    `Every label is “${label}”: there is nothing to tell apart.`,
    'Choose the column of true classes, and rows of at least two classes.',
  );

/** @param value a confidence in a predicted class that cannot be one */
export const noProbability = (value: number): Refused =>
  failed(
    'wrong-sample',
    `A confidence is ${number(value)}, but it must be a probability: from 0 to 1, or from 0 to 100 if all are percentages.`,
    'Check the column of confidences, or leave it out: labels and predicted labels can be compared without it.',
  );
