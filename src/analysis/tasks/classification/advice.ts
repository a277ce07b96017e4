import type { ClassificationSummary, Recommendation } from '../../report.ts';
import { answer } from '../../words/answers/labels.ts';
import { hasNoisyLabels, isCalibrationOpen, isOfOtherLabels, labelDoubt, looksFitted } from './judgement.ts';
import { labelCaveats } from './label-caveats.ts';

/**
 * The loss for labels. A label's distribution is certain to be Bernoulli or categorical, so there is no probability to
 * state. The answer is less than strong only if something would call for another likelihood: wrong labels, an order of
 * the classes, or probabilities that do not belong to these labels.
 */
export function recommendForLabels(summary: ClassificationSummary): Recommendation {
  const binary = summary.classes === 2;
  const inDoubt =
    summary.scores === 'labels' ||
    hasNoisyLabels(summary) ||
    isOfOtherLabels(summary) ||
    summary.ordinal ||
    looksFitted(summary) ||
    isCalibrationOpen(summary) ||
    labelDoubt(summary) !== undefined;
  const strength = inDoubt ? 'leaning' : 'strong';
  return {
    loss: binary ? 'binary-cross-entropy' : 'cross-entropy',
    basic: 'cross-entropy',
    distribution: binary ? 'bernoulli' : 'categorical',
    strength,
    parameters: {},
    ...answer(summary, strength),
    caveats: labelCaveats(summary),
  };
}
