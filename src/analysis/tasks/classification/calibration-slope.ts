import { newtonMaximum } from '../../../numerics/newton.ts';
import type { Forecasts } from './forecasts.ts';
import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

export interface CalibrationSlope {
  /** 1 if calibrated; below 1 the probabilities are too extreme, above 1 too timid. */
  slope: number;
  slopeStandardError: number;
}

export interface CalibrationLine extends CalibrationSlope {
  /** 0 if calibrated; how far the logit is off where the probability is one half. */
  intercept: number;
}

/**
 * Logistic regression of the outcome on the logit of its probability: slope 1 and intercept 0 if calibrated.
 * Undefined where no finite line is the most likely: all probabilities equal, or outcomes that a threshold separates.
 * Cox (1958), Biometrika 45:562.
 */
export function calibrationLine({ n, probability, outcome }: Forecasts): CalibrationLine | undefined {
  const logits = probability.map((p) => {
    const kept = Math.min(1 - leastProbability, Math.max(leastProbability, p));
    return Math.log(kept) - Math.log1p(-kept);
  });
  if (isSeparated(logits, outcome)) return undefined;
  const share = outcome.reduce((sum, y) => sum + y, 0) / n;
  const evaluate = ([intercept, slope]: readonly number[]) => logistic(logits, outcome, intercept!, slope!);
  const line = newtonMaximum(evaluate, [Math.log(share / (1 - share)), 0]);
  if (!line) return undefined;
  const [intercept, slope] = line as [number, number];
  return { intercept, slope, slopeStandardError: evaluate(line).slopeStandardError };
}

/** Whether some threshold on ascending logits puts all outcomes of one kind to one side. */
function isSeparated(logits: Float64Array, outcome: Uint8Array): boolean {
  const lowest = (value: number) => logits[outcome.indexOf(value)] ?? Number.NaN;
  const highest = (value: number) => logits[outcome.lastIndexOf(value)] ?? Number.NaN;
  return !(lowest(1) < highest(0) && lowest(0) < highest(1));
}

/** Log-likelihood of a line, with its Newton step from the Fisher information. */
function logistic(logits: Float64Array, outcome: Uint8Array, intercept: number, slope: number) {
  let value = 0;
  let gradient0 = 0;
  let gradient1 = 0;
  let information00 = 0;
  let information01 = 0;
  let information11 = 0;
  for (let i = 0; i < logits.length; i++) {
    const x = logits[i]!;
    const y = outcome[i]!;
    const eta = intercept + slope * x;
    // e^−|η| never overflows; ln(1 + e^η) = max(η, 0) + ln(1 + e^−|η|).
    const tail = Math.exp(-Math.abs(eta));
    const fitted = (eta >= 0 ? 1 : tail) / (1 + tail);
    const weight = tail / (1 + tail) ** 2;
    value += y * eta - Math.max(eta, 0) - Math.log1p(tail);
    gradient0 += y - fitted;
    gradient1 += (y - fitted) * x;
    information00 += weight;
    information01 += weight * x;
    information11 += weight * x * x;
  }
  const determinant = information00 * information11 - information01 ** 2;
  return {
    value,
    step: [
      (information11 * gradient0 - information01 * gradient1) / determinant,
      (information00 * gradient1 - information01 * gradient0) / determinant,
    ],
    slopeStandardError: Math.sqrt(information00 / determinant),
  };
}

/**
 * The slope for more than two classes: the power b of the probabilities, p_k^b / Σ p_j^b, under which the labels are
 * most likely; 1/b is the temperature of temperature scaling. Undefined where no finite power is best (every row
 * right, or all rows uniform). Guo, Pleiss, Sun & Weinberger (2017), ICML.
 */
export function calibrationPower(scored: ScoredLabels): CalibrationSlope | undefined {
  if (isOneSided(scored)) return undefined;
  const best = newtonMaximum(([power]) => tempered(scored, power!), [0]);
  if (!best) return undefined;
  return { slope: best[0]!, slopeStandardError: 1 / Math.sqrt(tempered(scored, best[0]!).information) };
}

/** Whether the truth always has the highest probability of its row, or always the lowest. */
function isOneSided({ n, classes, labels, probabilities }: ScoredLabels): boolean {
  let highest = true;
  let lowest = true;
  for (let row = 0; row < n; row++) {
    const ofTruth = probabilities[row * classes + labels[row]!]!;
    for (let k = 0; k < classes; k++) {
      if (probabilities[row * classes + k]! > ofTruth) highest = false;
      if (probabilities[row * classes + k]! < ofTruth) lowest = false;
    }
  }
  return highest || lowest;
}

/** Log-likelihood of the labels under p^power, normalized, with its Newton step. */
function tempered({ n, classes, labels, probabilities }: ScoredLabels, power: number) {
  let value = 0;
  let gradient = 0;
  let information = 0;
  const logs = new Float64Array(classes);
  for (let row = 0; row < n; row++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) {
      logs[k] = Math.log(Math.max(leastProbability, probabilities[row * classes + k]!));
      highest = Math.max(highest, power * logs[k]!);
    }
    let sum = 0;
    let first = 0;
    let second = 0;
    for (let k = 0; k < classes; k++) {
      const weight = Math.exp(power * logs[k]! - highest);
      sum += weight;
      first += weight * logs[k]!;
      second += weight * logs[k]! ** 2;
    }
    const mean = first / sum;
    const ofTruth = logs[labels[row]!]!;
    value += power * ofTruth - highest - Math.log(sum);
    gradient += ofTruth - mean;
    information += second / sum - mean ** 2;
  }
  return { value, step: [gradient / information], information };
}
