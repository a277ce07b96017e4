import type { ClassificationSummary } from '../../report.ts';
import { sureSlope, tolerableSlopes } from './visible-slopes.ts';

/** A finding with a lower p-value and an effect that matters is reported as a caveat. */
const significant = 0.01;
/** A calibration error, or a shift of probability between classes, up to this size changes few decisions. */
const tolerableError = 0.02;
/** An intercept this many standard errors from 0 calls for Platt scaling: temperature scaling cannot remove it. */
export const sureIntercept = 2.6;

/** Probabilities with a slope that is surely below this carry too little information to calibrate. */
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

/** Whether the probabilities are calibrated: both significance and effect size count. */
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

/** By Cox's test, and what its line shows to be wrong. */
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

/** Whether the probabilities belong to other labels. */
export const isOfOtherLabels = (summary: ClassificationSummary): boolean =>
  ['exchanged', 'telling-nothing'].includes(calibrationOf(summary));

/**
 * Labels drawn at random, by likelihood ratio, and enough of them to matter. If no share of them would be visible, a
 * small p-value means that the shape of the probabilities is wrong.
 */
const noiseThatMatters = 0.005;
export const hasNoisyLabels = (summary: ClassificationSummary): boolean =>
  summary.noise !== undefined &&
  summary.noise.pValue < significant &&
  summary.noise.share > noiseThatMatters &&
  summary.noise.visible < 1 &&
  !isOfOtherLabels(summary);

/** A tick requires that this share of wrong labels would have shown. */
const noiseToSee = 0.3;
/**
 * With fewer rows, wrong labels look like overconfidence: with 100, in one
 * sample of three, however many of them are wrong.
 */
const fewestToTellNoise = 300;
export const canSeeNoise = ({ noise, n }: ClassificationSummary): boolean =>
  noise !== undefined && n >= fewestToTellNoise && noise.visible <= noiseToSee;

/** A tick on calibration requires that logits off by a factor of two would have shown. */
export const slopesToSee = { below: 0.5, above: 2 };

/** Up to this p-value, calibration is left open: neither a caveat nor a strong answer. */
const openCalibration = 0.1;
const noiseInDoubt = 0.2;

/** A slope that matters is left open if it is at least this many standard errors from 1. */
const slopeLeftOpen = 1.3;

/** Distance of the fitted line from (0, 1), in standard errors, that new rows do not reach by chance. */
const asGoodAsFitted = 0.003;

/**
 * Whether labels look like those that the model was fitted to or recalibrated on. Maximum likelihood for a logistic
 * model leaves an intercept of 0 and a slope of 1 on its own logits, up to the digits printed.
 */
export const looksFitted = ({
  calibrationSlope: slope = 0,
  calibrationSlopeStandardError: error = 0,
  calibrationInterceptZ: z = 1,
}: ClassificationSummary): boolean => z <= asGoodAsFitted && Math.abs(slope - 1) <= asGoodAsFitted * error;

/** Whether calibration is in doubt, but not enough for a caveat. */
export function isCalibrationOpen(summary: ClassificationSummary): boolean {
  const { cox, calibrationSlope: slope = 1, calibrationSlopeStandardError: error = 0 } = summary;
  if (calibrationOf(summary) !== 'calibrated') return false;
  return (
    (cox !== undefined && cox.pValue < openCalibration) ||
    (isWorthCorrecting(slope) && Math.abs(slope - 1) > slopeLeftOpen * error)
  );
}

/** A model that is expected to err in fewer rows than this cannot show wrong labels. */
const fewestErrors = 15;

/** What leaves open whether labels are wrong: a p-value, which few rows do not tell from overconfidence, or too few rows. */
export interface LabelDoubt {
  pValue?: number;
  orOverconfidence?: true;
}

/** Whether the labels are in doubt, but not enough for a caveat. */
export function labelDoubt(summary: ClassificationSummary): LabelDoubt | undefined {
  const { noise, n } = summary;
  if (!noise || hasNoisyLabels(summary)) return undefined;
  const few = n < fewestToTellNoise;
  if (noise.pValue < noiseInDoubt && noise.visible < 1)
    return { pValue: noise.pValue, ...(few && { orOverconfidence: true }) };
  const tellsNothing =
    noise.pValue < noiseInDoubt ||
    n * noise.expectedErrors < fewestErrors ||
    (few && calibrationOf(summary) === 'overconfident');
  return tellsNothing ? {} : undefined;
}
