import type { Caveat, ClassificationSummary } from '../../report.ts';
import * as words from '../../words/caveats/of-labels.ts';
import { calibrationOf, hasNoisyLabels, looksFitted } from './judgement.ts';

/** A class with a smaller share of the rows is rare. */
const rareClass = 0.1;
/** From this share of rows without a label on, the rest may not be representative. */
const missingThatMatters = 0.2;
/** With fewer rows, calibration is too uncertain. */
const fewestToCalibrate = 50;

/** Caveats on labels and probabilities. */
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

/** From the fitted line; one class has too much probability everywhere if the class frequencies have changed. */
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

/** If no probability above 0 is below this, they are shares of a few votes, or stored hardly more precisely. */
const coarse = 0.005;

const coarseness = ({ smallestProbability: smallest = 0 }: ClassificationSummary) =>
  smallest >= coarse ? { smallest } : {};

/** If the mean is off by less than this share of what calibration changes, the mean is not the problem. */
const mostOfShift = 0.5;

/** For two classes: which one has too much probability, or the line that shows what is wrong instead. */
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
