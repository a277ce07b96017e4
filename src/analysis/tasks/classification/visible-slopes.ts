import { everyKth } from '../../../numerics/every-kth.ts';
import { inverse } from '../../../numerics/inverse.ts';
import { newtonMaximum } from '../../../numerics/newton.ts';
import { root } from '../../../numerics/optimum.ts';
import { rootOfNoncentrality, shortfall } from '../../checks/visible-effect.ts';
import { freeClasses, informationOf, logProbabilities, softmax } from './recalibration.ts';
import type { ScoredLabels } from './scores.ts';

/** Slopes of the label on the logits outside this range are worth correcting. */
export const tolerableSlopes = { least: 0.8, most: 1.25 };
/** If Cox's test is significant, the slope is the cause if it is this many standard errors from 1. */
export const sureSlope = 1.96;

/** The nearest slopes below and above 1 that these rows would show; absent if none would. */
export interface VisibleSlopes {
  below?: number;
  above?: number;
}

/** This many probabilities, from at least as many rows, determine the power to a hundredth. */
const mostValues = 4096;
const fewestRows = 128;
/** Slopes are searched between the reciprocal of this and this: more extreme ones are of no interest. */
const steepest = 10;
const stepsToSteepest = 6;

/**
 * Which slopes of the label on the logits Cox's test would detect for these probabilities in 95 of 100 samples, if they
 * are right on average. Its likelihood ratio has noncentrality about 2 Σ KL(qᵢ ‖ pᵢ), with q the true probabilities and
 * p those stated (Self, Mauritsen & Ohara 1992, Biometrics 48:31); the estimated slope must also be off by enough to
 * matter, and by enough standard errors, each from the information at its own q: a slope closer to 1 is estimated more
 * precisely.
 *
 * @example
 * const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4);
 * visibleSlopes({ n: 2, classes: 2, labels: Int32Array.of(0, 1), probabilities }); // {}
 */
export function visibleSlopes(scored: ScoredLabels): VisibleSlopes {
  const { n, classes } = scored;
  const rows = everyKth(n, Math.max(fewestRows, Math.floor(mostValues / classes)));
  const stated = new Float64Array(rows.length * classes);
  rows.forEach((row, i) => {
    for (let k = 0; k < classes; k++) stated[i * classes + k] = scored.probabilities[row * classes + k]!;
  });
  const sample = { stated, logs: logProbabilities({ probabilities: stated }), classes };
  const free = freeClasses(scored);
  // Starts from the intercepts of the previous slope, which are close.
  let intercepts: readonly number[] = free.map(() => 0);
  const lineOf = (slope: number): ExpectedLine | undefined => {
    const evaluate = (at: readonly number[]) => expectedLine(sample, free, [slope, ...at]);
    // Each class is expected to occur as often as the stated probabilities say.
    const found = free.length > 0 ? newtonMaximum(evaluate, intercepts) : intercepts;
    if (!found) return undefined;
    intercepts = found;
    const { divergence, information } = evaluate(found);
    const scale = n / rows.length;
    return {
      standardError: Math.sqrt(inverse(information)[0]![0]! / scale),
      byTest: Math.sqrt(2 * scale * Math.max(0, divergence)) - rootOfNoncentrality(information.length),
    };
  };
  const isSure = (slope: number): number => {
    const line = lineOf(slope);
    return line ? Math.abs(slope - 1) / line.standardError - sureSlope : Number.NEGATIVE_INFINITY;
  };
  const visibleFrom = (tolerable: number, farthest: number): number | undefined => {
    const least = nearestRoot(isSure, tolerable, farthest);
    if (least === undefined) return undefined;
    const excess = (slope: number): number => {
      const line = lineOf(slope);
      if (!line) return Number.NEGATIVE_INFINITY;
      return Math.min(line.byTest, Math.abs(slope - least) / line.standardError - shortfall);
    };
    return nearestRoot(excess, least, farthest);
  };
  const below = visibleFrom(tolerableSlopes.least, 1 / steepest);
  const above = visibleFrom(tolerableSlopes.most, steepest);
  return { ...(below !== undefined && { below }), ...(above !== undefined && { above }) };
}

/** Rows of stated probabilities, with their logarithms. */
interface Stated {
  stated: Float64Array;
  logs: Float64Array;
  classes: number;
}

/** For a true slope, the standard error of its estimate, and the margin by which Cox's test would detect it that often. */
interface ExpectedLine {
  standardError: number;
  byTest: number;
}

/**
 * The root of a function of the slope nearest to `from`; `from` itself if the function is positive there. It may be
 * negative again for extreme slopes, which leave all surprises to a few rows.
 */
function nearestRoot(f: (slope: number) => number, from: number, to: number): number | undefined {
  if (f(from) >= 0) return from;
  const step = (to / from) ** (1 / stepsToSteepest);
  for (let i = 0, near = from; i < stepsToSteepest; i++, near *= step) {
    const [low, high] = [Math.log(near), Math.log(near * step)];
    if (f(near * step) >= 0) return Math.exp(root((log) => f(Math.exp(log)), low, high, 1e-6));
  }
  return undefined;
}

/**
 * The true probabilities under a line on the logits, with `value` a concave function of its intercepts that is maximal
 * where each class's probabilities sum to those stated.
 */
function expectedLine({ stated, logs, classes }: Stated, free: readonly number[], at: readonly number[]) {
  const intercepts = new Float64Array(classes);
  free.forEach((k, i) => {
    intercepts[k] = at[i + 1]!;
  });
  const q = new Float64Array(classes);
  const tally = informationOf(free);
  const missing = free.map(() => 0);
  let value = 0;
  let divergence = 0;
  for (let from = 0; from < stated.length; from += classes) {
    const logTotal = softmax(logs, from, at[0]!, intercepts, q);
    value -= logTotal;
    for (let k = 0; k < classes; k++) {
      value += stated[from + k]! * intercepts[k]!;
      divergence += q[k]! * ((at[0]! - 1) * logs[from + k]! + intercepts[k]! - logTotal);
    }
    free.forEach((k, i) => {
      missing[i]! += stated[from + k]! - q[k]!;
    });
    tally.add(logs, from, q);
  }
  const { information } = tally;
  const covariance = inverse(information.slice(1).map((line) => line.slice(1)));
  const step = covariance.map((line) => line.reduce((sum, entry, j) => sum + entry * missing[j]!, 0));
  return { value, step, divergence, information };
}
