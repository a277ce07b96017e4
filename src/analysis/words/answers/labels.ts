import type { ClassificationSummary, Recommendation } from '../../report.ts';
import {
  calibrationOf,
  hasNoisyLabels,
  isCalibrationOpen,
  labelDoubt,
  looksFitted,
} from '../../tasks/classification/judgement.ts';
import { count, number, numeral, percent, pValue } from '../format.ts';
import { notStrongBecause } from '../open-questions.ts';
import { verb } from '../verb.ts';

/** The answer for labels in words. */
export const answer = (
  summary: ClassificationSummary,
  strength: Recommendation['strength'],
): Pick<Recommendation, 'withoutConfidence' | 'headline' | 'reasons' | 'wouldChange'> => ({
  withoutConfidence: `What a label can be is certain; ${
    summary.scores === 'labels'
      ? 'without probabilities nothing else can be judged'
      : areMiscalibrated(summary)
        ? 'the probabilities can’t be trusted as they are'
        : `what is judged is whether the probabilities can be trusted${isLeftOpen(summary) ? ', and these rows leave that open' : ''}`
  }.`,
  headline: headline(summary, strength),
  reasons: [...reasons(summary), ...doubts(summary)],
  wouldChange: `Labels that are often wrong (a robust loss)${summary.classes > 2 && !summary.ordinal ? ', classes with an order (an ordinal loss),' : ''} or several labels to a row (a sum of binary cross-entropies).`,
});

const isLeftOpen = (summary: ClassificationSummary): boolean =>
  isCalibrationOpen(summary) || labelDoubt(summary) !== undefined;

const areMiscalibrated = (summary: ClassificationSummary): boolean =>
  !['calibrated', 'unknown'].includes(calibrationOf(summary));

/** Why the probabilities are useless as they are, if they are. */
function fixedFirst(summary: ClassificationSummary): string | undefined {
  const { logLoss = 0, baseRateLogLoss } = summary;
  const state = calibrationOf(summary);
  if (state === 'exchanged')
    return 'check the columns first: the probabilities fit other classes than they are named after';
  if (state === 'telling-nothing')
    return 'look at the probabilities first: they say almost nothing about the labels';
  if (hasNoisyLabels(summary) || !(logLoss > baseRateLogLoss)) return undefined;
  if (summary.infiniteLosses)
    return 'keep the probabilities off 0 first: where it was the truth, the log loss is infinite';
  return areMiscalibrated(summary)
    ? 'calibrate the probabilities first: always answering the classes’ shares does better'
    : undefined;
}

function headline(summary: ClassificationSummary, strength: Recommendation['strength']): string {
  const { classes, ordinal } = summary;
  const binary = classes === 2;
  const use = `${verb[strength]} ${binary ? 'binary cross-entropy (log loss)' : 'cross-entropy (log loss)'}`;
  const first = fixedFirst(summary);
  if (first) return `${use}, but ${first}`;
  if (hasNoisyLabels(summary))
    return `${use}, but look at the labels first: about ${percent(summary.noise!.share)} of them look drawn at random`;
  if (ordinal) return `${use}, or an ordinal loss: the classes look like grades`;
  return `${use}: ${binary ? 'a label with two values can only be Bernoulli' : `a label with ${classes} values can only be categorical`}`;
}

/** Doubts that do not amount to a caveat: at most one sentence. */
function doubts(summary: ClassificationSummary): string[] {
  if (summary.scores === 'labels')
    return [
      'The answer is not called strong, because without the probability of each class neither wrong labels nor calibration can be checked.',
    ];
  const { cox } = summary;
  const ofLabels = labelDoubt(summary);
  const open = [
    ...(isCalibrationOpen(summary)
      ? [`whether the probabilities are calibrated (p ${pValue(cox!.pValue)})`]
      : []),
    ...(ofLabels
      ? [
          `whether some labels are wrong (${ofLabels.pValue === undefined ? 'these rows are too few to show it' : `p ${pValue(ofLabels.pValue)}`})`,
        ]
      : []),
  ];
  return notStrongBecause(open);
}

/** What Cox's test asks: a slope, and an intercept for each class but the first, where the classes are frequent enough. */
const hypothesis = (parameters: number): string =>
  ['slope 1', 'intercept 0 and slope 1'][parameters - 1] ??
  `${numeral(parameters - 1)} intercepts 0 and slope 1`;

/** What Cox's test says of the calibration, in the terms of its check. */
function byCox(summary: ClassificationSummary): string {
  if (looksFitted(summary))
    return 'as fitting to these same rows makes it; that says nothing about other rows';
  if (calibrationOf(summary) !== 'calibrated') return 'see the caveat';
  return isCalibrationOpen(summary)
    ? 'these rows leave it open'
    : 'consistent with calibrated probabilities, or nearly so';
}

function reasons(summary: ClassificationSummary): string[] {
  const { classes, logLoss, baseRateLogLoss, brier, baseRateBrier, accuracy } = summary;
  const distribution = classes === 2 ? 'Bernoulli' : 'categorical';
  const found = [
    `Given the inputs, a label with ${classes} possible values has a ${distribution} distribution, whatever the model: its negative log-likelihood is the cross-entropy, so no test of the distribution is needed.`,
    'MSE on probabilities (the Brier score) is proper too, but its gradient vanishes where the model is confidently wrong. MAE on probabilities is not proper: it rewards answering 0 or 1.',
  ];
  if (logLoss === undefined) {
    found.push(
      `The predicted labels agree with ${percent(accuracy)} of the true ones. ${summary.scores === 'confidences' ? 'The confidence beside them is that of the predicted label' : 'Without probabilities, nothing can be said about calibration'}.`,
    );
    return found;
  }
  const gain = 1 - logLoss / baseRateLogLoss;
  found.push(
    `Log loss ${number(logLoss)} against ${number(baseRateLogLoss)} for always answering the classes’ shares: ${gain >= 0 ? `${percent(gain)} less` : `${percent(-gain)} more`}.` +
      (brier !== undefined && baseRateBrier !== undefined
        ? ` Brier score ${number(brier)} against ${number(baseRateBrier)}.`
        : ''),
  );
  const { cox } = summary;
  if (cox) {
    found.push(
      `Calibration by Cox’s test (${hypothesis(cox.degreesOfFreedom)} on the logits): χ² ${number(cox.statistic, 3)} on ${count(cox.degreesOfFreedom, 'degree')} of freedom, p ${pValue(cox.pValue)}; ${byCox(summary)}.`,
    );
  }
  return found;
}
