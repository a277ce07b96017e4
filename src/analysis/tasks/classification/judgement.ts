import { rootOfNoncentrality, shortfall } from '../../checks/visible-effect.ts';
import type { ClassificationSummary } from '../../report.ts';

/** Below this p-value, and with an effect that matters, a finding is reported as a caveat. */
const significant = 0.01;
/** Slopes of the label on the logits outside these are worth correcting. */
const overconfidentSlope = 0.8;
const underconfidentSlope = 1.25;
/** Where Cox's test finds something, a slope so many standard errors from 1 is what it found. */
const sureSlope = 1.96;
/** A calibration error, or a shift of probability between classes, up to this changes few decisions. */
const tolerableError = 0.02;
/** An intercept this many standard errors from 0 calls for Platt scaling: a temperature leaves it. */
export const sureIntercept = 2.6;

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
  const isSurely = Math.abs(slope - 1) > sureSlope * standardError;
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
/** In fewer rows wrong labels pass for overconfidence: in 100, one sample in three, however many of them are wrong. */
const fewestToTellNoise = 300;
export const canSeeNoise = ({ noise, n }: ClassificationSummary): boolean =>
  noise !== undefined && n >= fewestToTellNoise && noise.visible <= noiseToSee;

/**
 * The smallest slope above 1 that Cox's test would show, less 1; undefined where none is known or would show. The slope's standard
 * error grows with the slope itself, so that of its logarithm stays; but far from 1 the likelihood falls by less than its square.
 */
export function visibleSlope({
  calibrationSlope: slope,
  calibrationSlopeStandardError: error,
  classes,
}: ClassificationSummary): number | undefined {
  if (slope === undefined || error === undefined || !(slope > 0)) return undefined;
  const relative = error / slope;
  const asSquare = rootOfNoncentrality(classes) * relative;
  const byTest = asSquare * (1 + asSquare / 4.5);
  const visible = Math.expm1(Math.max(byTest, Math.log(underconfidentSlope) + shortfall * relative));
  return Number.isFinite(visible) ? visible : undefined;
}
/** A tick on calibration must have been able to see twice or half the logits. */
export const slopeToSee = 1;

/** Between this p-value and that of a finding the rows leave it open: neither a caveat nor a strong answer. */
const openCalibration = 0.1;
export const noiseInDoubt = 0.2;

/** A slope outside the tolerable ones is left open from so many standard errors on. */
const slopeLeftOpen = 1.3;

/** Whether calibration is in doubt, though not enough for a caveat. */
export function isCalibrationOpen(summary: ClassificationSummary): boolean {
  const { cox, calibrationSlope: slope = 1, calibrationSlopeStandardError: error = 0 } = summary;
  if (calibrationOf(summary) !== 'calibrated') return false;
  const isBent = slope < overconfidentSlope || slope > underconfidentSlope;
  return (
    (cox !== undefined && cox.pValue < openCalibration) ||
    (isBent && Math.abs(slope - 1) > slopeLeftOpen * error)
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
