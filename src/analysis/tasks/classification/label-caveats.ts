import type { Caveat, ClassificationSummary } from '../../report.ts';
import * as words from '../../words/caveats/of-labels.ts';
import { calibrationOf, hasNoisyLabels, looksFitted } from './judgement.ts';

/** A class with a smaller share of the rows is rare. */
const rareClass = 0.1;
/** From this share of rows without a label on the rest may not stand for the whole. */
const missingThatMatters = 0.2;
/** Fewer rows say little about calibration. */
const fewestToCalibrate = 50;

/** What to know before relying on labels and probabilities. */
export function labelCaveats(summary: ClassificationSummary): Caveat[] {
  const { n, missing, ordinal, classNames, infiniteLosses, noise } = summary;
  return [
    hasNoisyLabels(summary) ? words.noisy({ share: noise!.share, pValue: noise!.pValue }) : undefined,
    infiniteLosses ? words.infinite({ rows: infiniteLosses, n, ...coarseness(summary) }) : undefined,
    miscalibrated(summary),
    looksFitted(summary) ? words.fitted({ slope: summary.calibrationSlope! }) : undefined,
    ordinal ? words.ordered({ classNames }) : undefined,
    imbalanced(summary),
    converted(summary),
    missing > missingThatMatters * (n + missing) ? words.unlabeled({ left: missing, n }) : undefined,
    n < fewestToCalibrate ? words.fewLabels({ n }) : undefined,
  ].filter((caveat) => caveat !== undefined);
}

/** By what its line says; a class is given too much everywhere where the classes' shares have changed. */
function miscalibrated(summary: ClassificationSummary): Caveat | undefined {
  const state = calibrationOf(summary);
  if (state === 'calibrated' || state === 'unknown') return undefined;
  const { calibrationSlope: slope, exchanged, logLoss } = summary;
  if (state === 'exchanged') return words.exchanged({ ...exchanged!, asNamed: logLoss! });
  if (state === 'telling-nothing')
    return words.tellingNothing({ slope: slope!, standardError: summary.calibrationSlopeStandardError! });
  if (state === 'shifted') return words.shifted({ shift: summary.calibrationShift!, ...shiftOf(summary) });
  if (state === 'off' || slope === undefined || !(slope > 0))
    return words.off({
      error: summary.calibrationError!,
      reference: summary.calibrationErrorReference!,
    });
  return words.bent({ state, slope, standardError: summary.calibrationSlopeStandardError! });
}

/** Probabilities above 0 that are all at least this large are shares of a few votes, or hardly better stored. */
const coarse = 0.005;

const coarseness = ({ smallestProbability: smallest = 0 }: ClassificationSummary) =>
  smallest >= coarse ? { smallest } : {};

/** A mean that is off by less than this part of what calibration moves is not what is wrong. */
const mostOfShift = 0.5;

/** Of two classes: which one is given too much, or the line that says what is wrong instead. */
function shiftOf({
  calibrationInTheLarge: means,
  calibrationShift: shift = 0,
  calibrationSlope: slope,
  calibrationIntercept: intercept,
  classNames,
  scores,
}: ClassificationSummary): Pick<Parameters<typeof words.shifted>[0], 'means' | 'line'> {
  if (!means || slope === undefined || intercept === undefined) return {};
  if (Math.abs(means.stated - means.cameTrue) < mostOfShift * shift) return { line: { slope, intercept } };
  return { means: { ...means, ...(scores !== 'confidences' && { className: classNames[1]! }) } };
}

function imbalanced({
  minorityShare: share,
  classCounts: counts,
  classNames,
}: ClassificationSummary): Caveat | undefined {
  if (share >= rareClass) return undefined;
  const rarest = counts.reduce(
    (least, of, k) => (of > 0 && (least < 0 || of < counts[least]!) ? k : least),
    -1,
  );
  return words.imbalanced({ className: classNames[rarest]!, rows: counts[rarest]!, share });
}

function converted({ scores, rescaledRows, n, classes }: ClassificationSummary): Caveat | undefined {
  if (scores === 'logits') return words.fromLogits({ classes });
  if (scores === 'percentages') return words.fromPercentages({});
  return rescaledRows === undefined ? undefined : words.rescaled({ rows: rescaledRows, n });
}
