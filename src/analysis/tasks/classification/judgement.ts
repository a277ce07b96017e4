import type { ClassificationSummary } from '../../report.ts';
import { sureSlope, tolerableSlopes } from './visible-slopes.ts';

/** Below this p-value, and with an effect that matters, a finding is reported as a caveat. */
const significant = 0.01;
/** A calibration error, or a shift of probability between classes, up to this changes few decisions. */
const tolerableError = 0.02;
/** An intercept this many standard errors from 0 calls for Platt scaling: a temperature leaves it. */
export const sureIntercept = 2.6;

/** A slope that is surely below this leaves nothing to calibrate. */
const leastTelling = 0.2;

export type Calibration =
  | 'calibrated'
  | 'overconfident'
  | 'underconfident'
  | 'shifted'
  | 'off'
  | 'exchanged'
  | 'telling-nothing'
  | 'unknown';

/** Whether the probabilities mean what they say: significance and size both count. */
export function calibrationOf(summary: ClassificationSummary): Calibration {
  const { calibrationError: error, calibrationErrorReference: reference, spiegelhalter } = summary;
  if (error === undefined || reference === undefined) return 'unknown';
  if (summary.exchanged) return 'exchanged';
  const byLine = calibrationByLine(summary);
  if (byLine !== 'calibrated') return byLine;
  const isSignificant =
    error > reference && (spiegelhalter === undefined || spiegelhalter.pValue < significant);
  return isSignificant && error > tolerableError ? 'off' : 'calibrated';
}

const isWorthCorrecting = (slope: number): boolean =>
  slope < tolerableSlopes.least || slope > tolerableSlopes.most;

/** By Cox's test, and what its line says is wrong. */
function calibrationByLine({
  cox,
  calibrationSlope: slope,
  calibrationSlopeStandardError: standardError,
  calibrationInterceptZ: z = 0,
  calibrationShift: shift = 0,
}: ClassificationSummary): Calibration {
  if (!cox || slope === undefined || standardError === undefined || cox.pValue >= significant)
    return 'calibrated';
  if (slope + sureSlope * standardError < leastTelling) return 'telling-nothing';
  const isSurely = Math.abs(slope - 1) > sureSlope * standardError;
  const bent = isSurely && isWorthCorrecting(slope);
  if (z > sureIntercept && shift > tolerableError) return 'shifted';
  if (bent) return slope < 1 ? 'overconfident' : 'underconfident';
  return shift > tolerableError ? 'off' : 'calibrated';
}

/** Whether the probabilities are those of these labels at all. */
export const isOfOtherLabels = (summary: ClassificationSummary): boolean =>
  ['exchanged', 'telling-nothing'].includes(calibrationOf(summary));

/**
 * Labels drawn at random, by likelihood, and enough of them to matter. Where no share of them would show, a small p-value
 * is of probabilities whose shape is wrong.
 */
const noiseThatMatters = 0.005;
export const hasNoisyLabels = (summary: ClassificationSummary): boolean =>
  summary.noise !== undefined &&
  summary.noise.pValue < significant &&
  summary.noise.share > noiseThatMatters &&
  summary.noise.visible < 1 &&
  !isOfOtherLabels(summary);

/** A share of wrong labels that a tick must have been able to see. */
const noiseToSee = 0.3;
/** In fewer rows wrong labels pass for overconfidence: in 100, one sample in three, however many of them are wrong. */
const fewestToTellNoise = 300;
export const canSeeNoise = ({ noise, n }: ClassificationSummary): boolean =>
  noise !== undefined && n >= fewestToTellNoise && noise.visible <= noiseToSee;

/** A tick on calibration must have been able to see twice or half the logits. */
export const slopesToSee = { below: 0.5, above: 2 };

/** Between this p-value and that of a finding the rows leave it open: neither a caveat nor a strong answer. */
const openCalibration = 0.1;
export const noiseInDoubt = 0.2;

/** A slope outside the tolerable ones is left open from so many standard errors on. */
const slopeLeftOpen = 1.3;

/** Of the line by maximum likelihood, in its standard errors: so near to (0, 1) no other rows come by chance. */
const asGoodAsFitted = 0.003;

/**
 * Do labels look like those that the model was fitted to, or recalibrated on? The maximum of a logistic model's likelihood
 * leaves them an intercept of 0 and a slope of 1 on its own logits, up to the digits that were printed.
 */
export const looksFitted = ({
  calibrationSlope: slope = 0,
  calibrationSlopeStandardError: error = 0,
  calibrationInterceptZ: z = 1,
}: ClassificationSummary): boolean => z <= asGoodAsFitted && Math.abs(slope - 1) <= asGoodAsFitted * error;

/** Whether calibration is in doubt, though not enough for a caveat. */
export function isCalibrationOpen(summary: ClassificationSummary): boolean {
  const { cox, calibrationSlope: slope = 1, calibrationSlopeStandardError: error = 0 } = summary;
  if (calibrationOf(summary) !== 'calibrated') return false;
  return (
    (cox !== undefined && cox.pValue < openCalibration) ||
    (isWorthCorrecting(slope) && Math.abs(slope - 1) > slopeLeftOpen * error)
  );
}

/** A model that is expected to err in fewer rows than this shows wrong labels in too few of them. */
const fewestErrors = 15;

/** Whether the labels are in doubt, though not enough for a caveat. */
export function isNoiseOpen(summary: ClassificationSummary): boolean {
  const { noise, n } = summary;
  if (!noise || hasNoisyLabels(summary)) return false;
  return (
    noise.pValue < noiseInDoubt ||
    n * noise.expectedErrors < fewestErrors ||
    (n < fewestToTellNoise && calibrationOf(summary) === 'overconfident')
  );
}
