import { known } from '../../words/figures.ts';
import { percent, pInColumn } from '../../words/format.ts';
import type { TaskWords } from '../task-words.ts';

/** Wording specific to labels. */
export const classificationWords: TaskWords = {
  id: 'classification',
  targets: 'Labels',
  title: 'Probabilities against labels',
  figures: ({ classification }) =>
    known([
      ['Classes', classification?.classes],
      ['Accuracy', classification && percent(classification.accuracy)],
      ['Log loss', classification?.logLoss],
      ['Log loss of the base rates', classification?.baseRateLogLoss],
      ['Brier score', classification?.brier],
      ['Brier score of the base rates', classification?.baseRateBrier],
      ['Calibration error', classification?.calibrationError],
      [
        'Calibration error of calibrated probabilities, 95th percentile',
        classification?.calibrationErrorReference,
      ],
      ['Calibration slope', classification?.calibrationSlope],
      ['Calibration intercept', classification?.calibrationIntercept],
      ['Spiegelhalter’s z', classification?.spiegelhalter?.statistic],
      ['Spiegelhalter’s p-value', pOf(classification?.spiegelhalter)],
      ['Hosmer–Lemeshow statistic', classification?.hosmerLemeshow?.statistic],
      ['Hosmer–Lemeshow p-value', pOf(classification?.hosmerLemeshow)],
      ['Rows that gave the truth probability 0', classification?.infiniteLosses],
    ]),
  meanings: {
    bias: 'Cross-entropy is smallest where the probabilities are correct: of the rows given a probability of 80%, eight in ten should be right. Overconfident or underconfident probabilities are recalibrated after training, with the same loss.',
    data: 'Cross-entropy trusts the labels: one wrong label against a confident right answer adds an unbounded loss.',
  },
};

const pOf = (test: { pValue: number } | undefined): string | undefined => test && pInColumn(test.pValue);
