import type { ClassificationSummary, Recommendation } from '../../report.ts';
import { count, number, percent, pValue } from '../../words/format.ts';
import { type Calibration, calibrationOf, hasNoisyLabels } from './judgement.ts';

type Caveat = Recommendation['caveats'][number];

/** What to know before relying on labels and probabilities. */
export function labelCaveats(summary: ClassificationSummary): Caveat[] {
  return [
    noisyLabels(summary),
    infinite(summary),
    miscalibrated(summary),
    ordered(summary),
    imbalanced(summary),
    converted(summary),
    missing(summary),
    small(summary),
  ].filter((caveat) => caveat !== undefined);
}

function noisyLabels(summary: ClassificationSummary): Caveat | undefined {
  if (!hasNoisyLabels(summary)) return undefined;
  const { share, pValue: p } = summary.noise!;
  return {
    id: 'label-noise',
    text: `About ${percent(share)} of the labels look drawn at random (likelihood ratio, p ${pValue(p)}): more surprise the model than its probabilities allow, recalibrated or not.`,
    advice:
      'Read the labels of the most surprising rows. If they can’t be corrected: generalized cross-entropy (q = 0.7), symmetric cross-entropy or label smoothing; they bound what one wrong label can do, and learn more slowly from rare right ones.',
  };
}

function infinite({ infiniteLosses, n }: ClassificationSummary): Caveat | undefined {
  if (!infiniteLosses) return undefined;
  return {
    id: 'infinite-loss',
    text: `${count(infiniteLosses, 'row')} gave the true class probability 0: the log loss is infinite there, and was counted as ${number(-Math.log(1e-15), 3)} (${percent(infiniteLosses / n)} of the rows).`,
    advice:
      'Compute the loss from logits, not from rounded probabilities; if they were stored rounded, store more digits.',
  };
}

function miscalibrated(summary: ClassificationSummary): Caveat | undefined {
  const state = calibrationOf(summary);
  if (state === 'calibrated' || state === 'unknown') return undefined;
  return { id: 'miscalibrated', ...(state === 'shifted' ? shifted(summary) : bentOrOff(summary, state)) };
}

/** A class is given too much or too little everywhere, as where the classes' shares have changed. */
function shifted({
  calibrationIntercept: intercept,
  calibrationShift: shift,
  classNames,
}: ClassificationSummary): Omit<Caveat, 'id'> {
  const which =
    intercept === undefined
      ? ''
      : `: the odds of “${classNames[1]}” are ${number(Math.exp(Math.abs(intercept)), 2)} times too ${intercept > 0 ? 'low' : 'high'}`;
  return {
    text: `The probabilities give some class too much everywhere${which}; calibration moves ${percent(shift!)} of the probability.`,
    advice:
      'Keep cross-entropy, and calibrate on held-out rows of the shares that the model will meet: Platt scaling (slope and an intercept for each class). A temperature alone does not undo it. Class weights or resampling in training are the usual cause.',
  };
}

function bentOrOff(summary: ClassificationSummary, state: Calibration): Omit<Caveat, 'id'> {
  const {
    calibrationSlope: slope,
    calibrationSlopeStandardError: standardError,
    calibrationError: error,
    calibrationErrorReference: reference,
  } = summary;
  if (state === 'off' || slope === undefined || !(slope > 0)) {
    return {
      text: `The probabilities are off: calibration error ${number(error!, 2)}, where calibrated ones would show up to ${number(reference!, 2)}.`,
      advice:
        'Keep cross-entropy, and calibrate on held-out rows: Platt scaling (slope and intercept), or isotonic regression from about 1000 rows.',
    };
  }
  return {
    text: `The probabilities are ${state}: the labels follow their logits with slope ${number(slope, 2)} ± ${number(standardError!, 2)} instead of 1.`,
    advice: `Keep cross-entropy, and divide the logits by a temperature of about ${number(1 / slope, 2)}, fitted on held-out rows (temperature scaling); ${state === 'overconfident' ? 'early stopping, weight decay or label smoothing prevent it' : 'train longer, or regularize less'}. The ranking and the accuracy stay as they are.`,
  };
}

function ordered({ ordinal, classNames }: ClassificationSummary): Caveat | undefined {
  if (!ordinal) return undefined;
  return {
    id: 'ordered-classes',
    text: `The classes (${classNames.slice(0, 5).join(', ')}${classNames.length > 5 ? ', …' : ''}) look ordered; cross-entropy counts every wrong class as equally wrong.`,
    advice:
      'If they are, use an ordinal likelihood (cumulative logit, CORN): fewer parameters, and near misses count less. Do not use MSE on the class numbers: that treats the distances between classes as equal.',
  };
}

function imbalanced({
  minorityShare,
  classCounts: counts,
  classNames,
}: ClassificationSummary): Caveat | undefined {
  if (minorityShare >= 0.1) return undefined;
  const rarest = counts.reduce(
    (least, of, k) => (of > 0 && (least < 0 || of < counts[least]!) ? k : least),
    -1,
  );
  return {
    id: 'imbalanced',
    text: `“${classNames[rarest]}” is ${percent(minorityShare)} of the rows (${counts[rarest]}). Cross-entropy is still the likelihood, and its probabilities stay right.`,
    advice:
      'Move the decision threshold instead of the loss. Weighted cross-entropy answers for a balanced world, so that its probabilities must be corrected afterwards; focal loss is not proper, so its probabilities are biased: use them only where ranking or recall of the rare class is all that counts.',
  };
}

function converted({ scores, rescaledRows, n, classes }: ClassificationSummary): Caveat | undefined {
  if (scores === 'logits') {
    return {
      id: 'converted-scores',
      text: `Some scores lie outside 0 to 1: they were taken for logits and mapped by the ${classes === 2 ? 'sigmoid or softmax' : 'softmax'}.`,
      advice: 'If they are something else (margins, distances), give probabilities instead.',
    };
  }
  if (scores === 'percentages') {
    return {
      id: 'converted-scores',
      text: 'The scores were taken for percentages: each row sums to 100.',
      advice: 'If they are something else, give probabilities between 0 and 1.',
    };
  }
  if (rescaledRows === undefined) return undefined;
  return {
    id: 'converted-scores',
    text: `${count(rescaledRows, 'row')} of ${n} did not sum to 1 and were divided by the sum.`,
    advice:
      'If a row may have several labels at once, the loss is a sum of binary cross-entropies, one per label: analyze each label by itself.',
  };
}

function missing({ n, missing: left }: ClassificationSummary): Caveat | undefined {
  if (left <= 0.2 * (n + left)) return undefined;
  return {
    id: 'missing',
    text: `${count(left, 'row')} of ${n + left} had no label or no scores and were left out.`,
    advice: 'Find out why they are missing: if it depends on the label, every number here is biased.',
  };
}

function small({ n }: ClassificationSummary): Caveat | undefined {
  if (n >= 50) return undefined;
  return {
    id: 'small-sample',
    text: `With ${n} rows the loss is still certain, but calibration and skill are rough.`,
    advice: 'A few hundred held-out rows show calibration.',
  };
}
