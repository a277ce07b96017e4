import type { ClassificationSummary, Recommendation } from '../../report.ts';
import { answer } from '../../words/answers/labels.ts';
import { hasNoisyLabels, isCalibrationOpen, isNoiseOpen, isOfOtherLabels, looksFitted } from './judgement.ts';
import { labelCaveats } from './label-caveats.ts';

/**
 * The loss for labels. That a label's distribution is Bernoulli or categorical is certain, so that there is no
 * probability of it to state. The answer is less than strong only where something would make another likelihood the
 * right one: wrong labels, an order of the classes, or probabilities that are not of these labels.
 */
export function recommendForLabels(summary: ClassificationSummary): Recommendation {
  const binary = summary.classes === 2;
  const inDoubt =
    hasNoisyLabels(summary) ||
    isOfOtherLabels(summary) ||
    summary.ordinal ||
    looksFitted(summary) ||
    isCalibrationOpen(summary) ||
    isNoiseOpen(summary);
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
