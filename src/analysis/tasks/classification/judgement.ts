import type { ClassificationSummary } from '../../report.ts';

/** Below this p-value, and with an effect that matters, a finding is reported as a caveat. */
const significant = 0.01;
/** Slopes of the label on the logits outside these are worth correcting. */
const overconfidentSlope = 0.8;
const underconfidentSlope = 1.25;
/** A calibration error, or a shift of probability between classes, up to this changes few decisions. */
const tolerableError = 0.02;
/** An intercept this many standard errors from 0 calls for Platt scaling: a temperature leaves it. */
export const sureIntercept = 2.6;
/** Standard errors of an effect that is seen in 95 of 100 samples at that p-value. */
const standardErrorsToSee = 2.576 + 1.645;

export type Calibration = 'calibrated' | 'overconfident' | 'underconfident' | 'shifted' | 'off' | 'unknown';

/** Whether the probabilities mean what they say: significance and size both count. */
export function calibrationOf(summary: ClassificationSummary): Calibration {
  const { calibrationError: error, calibrationErrorReference: reference, spiegelhalter } = summary;
  if (error === undefined || reference === undefined) return 'unknown';
  const byLine = calibrationByLine(summary);
  if (byLine !== 'calibrated') return byLine;
  const isSignificant =
    error > reference && (spiegelhalter === undefined || spiegelhalter.pValue < significant);
  return isSignificant && error > tolerableError ? 'off' : 'calibrated';
}

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
  const isSurely = Math.abs(slope - 1) > 2.576 * standardError;
  const bent = isSurely && (slope < overconfidentSlope || slope > underconfidentSlope);
  if (z > sureIntercept && shift > tolerableError) return 'shifted';
  if (bent) return slope < 1 ? 'overconfident' : 'underconfident';
  return shift > tolerableError ? 'off' : 'calibrated';
}

/** Labels drawn at random, by likelihood, and enough of them to matter. */
const noiseThatMatters = 0.005;
export const hasNoisyLabels = ({ noise }: ClassificationSummary): boolean =>
  noise !== undefined && noise.pValue < significant && noise.share > noiseThatMatters;

/** A share of wrong labels that a tick must have been able to see. */
const noiseToSee = 0.3;
export const canSeeNoise = ({ noise }: ClassificationSummary): boolean =>
  noise !== undefined && noise.visible <= noiseToSee;

/** The smallest change of the slope that would show; undefined where none is known. */
export const visibleSlope = ({
  calibrationSlopeStandardError: error,
}: ClassificationSummary): number | undefined =>
  error === undefined ? undefined : standardErrorsToSee * error;
/** A tick on calibration must have been able to see twice or half the logits. */
export const slopeToSee = 1;

/** Between this p-value and that of a finding the rows leave it open: neither a caveat nor a strong answer. */
const openCalibration = 0.1;
const openNoise = 0.2;

/** Whether calibration is in doubt, though not enough for a caveat. */
export const isCalibrationOpen = ({ cox }: ClassificationSummary): boolean =>
  cox !== undefined && cox.pValue >= significant && cox.pValue < openCalibration;

/** Whether the labels are in doubt, though not enough for a caveat. */
export const isNoiseOpen = ({ noise }: ClassificationSummary): boolean =>
  noise !== undefined && noise.pValue >= significant && noise.pValue < openNoise;
