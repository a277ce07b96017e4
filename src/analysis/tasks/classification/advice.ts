import type { Check, ClassificationSummary, Recommendation } from '../../report.ts';
import { count, number, percent, pValue } from '../../words/format.ts';

type Caveat = Recommendation['caveats'][number];

/** Below this p-value, and with an effect that matters, a finding is reported as a caveat. */
const firm = 0.01;
/** Slopes of the label on the logits outside these are worth correcting. */
const extremeSlope = 0.8;
const timidSlope = 1.25;
/** A calibration error up to this changes few decisions, however significant. */
const tolerableError = 0.02;

type Calibration = 'calibrated' | 'too extreme' | 'too timid' | 'off' | 'unknown';

/** Whether the probabilities mean what they say: significance and size both count. */
function calibrationOf(summary: ClassificationSummary): Calibration {
  const {
    spiegelhalter,
    calibrationSlope: slope,
    calibrationSlopeStandardError: standardError,
    calibrationError: error,
    calibrationErrorReference: reference,
  } = summary;
  if (error === undefined || reference === undefined) return 'unknown';
  if (slope !== undefined && standardError !== undefined) {
    // 2.576: two-sided 1 %.
    if (slope < extremeSlope && slope + 2.576 * standardError < 1) return 'too extreme';
    if (slope > timidSlope && slope - 2.576 * standardError > 1) return 'too timid';
  }
  const significant = error > reference && (spiegelhalter === undefined || spiegelhalter.pValue < firm);
  return significant && error > tolerableError ? 'off' : 'calibrated';
}

/** More surprising labels than the probabilities expect, also once recalibrated: by chance and by size. */
const hasNoisyLabels = ({ labelNoise, labelNoiseRecalibrated }: ClassificationSummary): boolean =>
  labelNoise !== undefined &&
  [labelNoise, labelNoiseRecalibrated ?? labelNoise].every(
    ({ observed, expected, pValue }) => pValue < firm && observed >= 5 && observed > 2 * expected,
  );

/**
 * The loss for labels. That a label's distribution is Bernoulli or categorical is certain, so the confidence is lowered only by
 * what would make another likelihood the right one: wrong labels, or an order of the classes. These figures, and the
 * ceiling for small samples, are judgement.
 */
export function recommendForLabels(summary: ClassificationSummary): Recommendation {
  const { n, classes, ordinal } = summary;
  const binary = classes === 2;
  const name = binary ? 'binary cross-entropy (log loss)' : 'cross-entropy (log loss)';
  const noisy = hasNoisyLabels(summary);
  const ceiling = n < 50 ? 0.9 : n < 300 ? 0.95 : 0.98;
  return {
    loss: binary ? 'binary-cross-entropy' : 'cross-entropy',
    basic: 'cross-entropy',
    distribution: binary ? 'bernoulli' : 'categorical',
    strength: noisy || ordinal ? 'leaning' : 'strong',
    parameters: {},
    confidence: Math.min(ceiling, noisy ? 0.7 : ordinal ? 0.8 : 1),
    headline: noisy
      ? `Use ${name}, but look at the labels first: more of them surprise the model than its probabilities allow`
      : ordinal
        ? `Use ${name}, or an ordinal loss: the names of the classes suggest an order`
        : `Use ${name}: ${binary ? 'a label with two values can only be Bernoulli' : `a label with ${classes} values can only be categorical`}`,
    reasons: reasons(summary),
    wouldChange:
      'Labels that are often wrong (a robust loss), classes with an order (an ordinal loss), or several labels to a row (a sum of binary cross-entropies).',
    caveats: caveats(summary),
  };
}

function reasons(summary: ClassificationSummary): string[] {
  const { classes, logLoss, baseRateLogLoss, brier, baseRateBrier, accuracy, spiegelhalter } = summary;
  const distribution = classes === 2 ? 'Bernoulli' : 'categorical';
  const found = [
    `Given the inputs, a label with ${classes} possible values has a ${distribution} distribution, whatever the model: its negative log-likelihood is the cross-entropy, so no test of the distribution is needed.`,
    'L2 on probabilities (the Brier score) is honest too, but its gradient fades where the model is confidently wrong; L1 on probabilities is not: it rewards answering 0 or 1.',
  ];
  if (logLoss === undefined) {
    found.push(
      `The predicted labels agree with ${percent(accuracy)} of the true ones. Without probabilities, nothing can be said of calibration.`,
    );
    return found;
  }
  const gain = 1 - logLoss / baseRateLogLoss;
  found.push(
    `Log loss ${number(logLoss, 3)} against ${number(baseRateLogLoss, 3)} for always answering the classes’ shares: ${gain >= 0 ? `${percent(gain)} less` : `${percent(-gain)} more`}.` +
      (brier !== undefined && baseRateBrier !== undefined
        ? ` Brier score ${number(brier, 3)} against ${number(baseRateBrier, 3)}.`
        : ''),
  );
  if (spiegelhalter) {
    const said =
      calibrationOf(summary) === 'calibrated'
        ? 'consistent with probabilities that mean what they say, or near enough'
        : spiegelhalter.pValue < 0.05
          ? 'see the caveat'
          : 'unremarkable, but the slope of the labels on the logits is not';
    found.push(
      `Calibration by Spiegelhalter’s z: ${number(spiegelhalter.statistic, 3)}, p ${pValue(spiegelhalter.pValue)}; ${said}.`,
    );
  }
  return found;
}

function caveats(summary: ClassificationSummary): Caveat[] {
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
  const { observed, expected, pValue: p } = summary.labelNoiseRecalibrated ?? summary.labelNoise!;
  return {
    id: 'label-noise',
    text: `${count(observed, 'row')} gave the true class under 1 %, where the probabilities${summary.labelNoiseRecalibrated ? ', recalibrated,' : ''} expect ${number(expected, 2)} (p ${pValue(p)}): labels may be wrong.`,
    advice:
      'Read these rows’ labels. If they can’t be mended: generalized cross-entropy (q = 0.7), symmetric cross-entropy or label smoothing; they bound what one wrong label can do, and learn more slowly from rare right ones.',
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
  const {
    calibrationSlope: slope,
    calibrationSlopeStandardError: standardError,
    calibrationError: error,
    calibrationErrorReference: reference,
  } = summary;
  if (state === 'calibrated' || state === 'unknown') return undefined;
  if (state === 'off' || slope === undefined || !(slope > 0)) {
    return {
      id: 'miscalibrated',
      text: `The probabilities are off: calibration error ${number(error!, 2)}, where calibrated ones would show up to ${number(reference!, 2)}.`,
      advice:
        'Keep cross-entropy, and calibrate on held-out rows: Platt scaling (slope and intercept), or isotonic regression from about 1000 rows.',
    };
  }
  return {
    id: 'miscalibrated',
    text: `The probabilities are ${state}: the labels follow their logits with slope ${number(slope, 2)} ± ${number(standardError!, 2)} instead of 1.`,
    advice: `Keep cross-entropy, and divide the logits by a temperature of about ${number(1 / slope, 2)}, fitted on held-out rows (temperature scaling); ${state === 'too extreme' ? 'early stopping, weight decay or label smoothing prevent it' : 'train longer, or regularize less'}. The ranking and the accuracy stay as they are.`,
  };
}

function ordered({ ordinal, classNames }: ClassificationSummary): Caveat | undefined {
  if (!ordinal) return undefined;
  return {
    id: 'ordered-classes',
    text: `The classes (${classNames.slice(0, 5).join(', ')}${classNames.length > 5 ? ', …' : ''}) look ordered; cross-entropy counts every wrong class as equally wrong.`,
    advice:
      'If they are, use an ordinal likelihood (cumulative logit, CORN): fewer parameters, and near misses cost less. Not L2 on the class numbers: that takes their distances as equal.',
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
      'Move the decision threshold instead of the loss. Weighted cross-entropy answers for a balanced world, so that its probabilities must be corrected afterwards; focal loss is not proper, so that its probabilities mean nothing: use them only where ranking or recall of the rare class is all that counts.',
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
    advice: 'Ask why they are missing: if it depends on the label, every figure here is off.',
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

/** The lights: clean labels, calibration (the bias of a probability), independence. */
export function classificationChecks(summary: ClassificationSummary): Check[] {
  const { labelNoise, infiniteLosses, missing, calibrationSlope, calibrationError } = summary;
  const noisy = hasNoisyLabels(summary);
  const suspicious = noisy || (infiniteLosses ?? 0) > 0;
  const state = calibrationOf(summary);
  const found = caveats(summary).map(({ id }) => id);
  return [
    {
      id: 'data',
      state: suspicious ? 'warning' : labelNoise ? 'ok' : 'unknown',
      title: noisy
        ? 'Surprising labels'
        : suspicious
          ? 'Infinite losses'
          : labelNoise
            ? 'Labels look clean'
            : 'Labels not checkable',
      detail: labelNoise
        ? `${count(labelNoise.observed, 'row')} with under 1 % on the true class, ${number(labelNoise.expected, 2)} expected; ${missing} left out`
        : 'it takes probabilities',
      ...(labelNoise && { effect: labelNoise.observed }),
      tests: [],
      caveats: found.filter((id) =>
        ['label-noise', 'infinite-loss', 'missing', 'converted-scores'].includes(id),
      ),
    },
    {
      id: 'bias',
      state: state === 'unknown' ? 'unknown' : state === 'calibrated' ? 'ok' : 'warning',
      title:
        state === 'unknown'
          ? 'Calibration not checkable'
          : state === 'calibrated'
            ? 'Calibrated probabilities'
            : `Probabilities ${state}`,
      detail:
        calibrationError === undefined
          ? 'it takes probabilities'
          : `${calibrationSlope === undefined ? '' : `slope ${number(calibrationSlope, 2)}, `}calibration error ${number(calibrationError, 2)}`,
      ...(calibrationSlope !== undefined && { effect: calibrationSlope }),
      tests: [],
      caveats: found.filter((id) => id === 'miscalibrated'),
    },
    {
      id: 'independence',
      state: 'unknown',
      title: 'Independence not checkable',
      detail: 'rows of one person, place or day count for less than they seem',
      tests: [],
      caveats: [],
    },
  ];
}
