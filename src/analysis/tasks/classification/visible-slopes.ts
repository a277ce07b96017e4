import { everyKth } from '../../../numerics/every-kth.ts';
import { inverse } from '../../../numerics/inverse.ts';
import { newtonMaximum } from '../../../numerics/newton.ts';
import { root } from '../../../numerics/optimum.ts';
import { rootOfNoncentrality, shortfall } from '../../checks/visible-effect.ts';
import { freeClasses, informationOf, logProbabilities, softmax } from './recalibration.ts';
import type { ScoredLabels } from './scores.ts';

/** Slopes of the label on the logits outside these are worth correcting. */
export const tolerableSlopes = { least: 0.8, most: 1.25 };
/** Where Cox's test finds something, a slope so many standard errors from 1 is what it found. */
export const sureSlope = 1.96;

/** The nearest slopes below and above 1 that these rows would show; absent where none would. */
export interface VisibleSlopes {
  below?: number;
  above?: number;
}

/** As many probabilities tell the power to a hundredth, of not fewer rows than these. */
const mostValues = 4096;
const fewestRows = 128;
/** Slopes are looked for between one over this and this: farther ones tell nobody anything. */
const steepest = 10;

/**
 * Which slopes of the label on the logits would Cox's test show for these probabilities in 95 of 100 samples, if they are
 * right on average? Its likelihood ratio has about the noncentrality 2 Σ KL(qᵢ ‖ pᵢ), with q the probabilities that come true
 * and p those stated (Self, Mauritsen & Ohara 1992, Biometrics 48:31); the estimated slope must also be off by enough to matter,
 * with the standard error of the information at q.
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
  // From those of the slope before: the next one is near it.
  let intercepts: readonly number[] = free.map(() => 0);
  const excess = (slope: number): number => {
    const evaluate = (at: readonly number[]) => expectedLine(sample, free, [slope, ...at]);
    // As many rows of each class come true as the probabilities say.
    const found = free.length > 0 ? newtonMaximum(evaluate, intercepts) : intercepts;
    if (!found) return Number.NEGATIVE_INFINITY;
    intercepts = found;
    return excessOver(evaluate(found), n / rows.length, slope);
  };
  const between = (low: number, high: number): number | undefined => {
    const [atLow, atHigh] = [excess(low), excess(high)];
    return atLow < 0 !== atHigh < 0
      ? Math.exp(root((log) => excess(Math.exp(log)), Math.log(low), Math.log(high), 1e-6))
      : undefined;
  };
  const below = between(1 / steepest, tolerableSlopes.least);
  const above = between(tolerableSlopes.most, steepest);
  return { ...(below !== undefined && { below }), ...(above !== undefined && { above }) };
}

/** Rows of stated probabilities, with their logarithms. */
interface Stated {
  stated: Float64Array;
  logs: Float64Array;
  classes: number;
}

/** By how much such a slope passes the hardest of what a warning takes, in standard errors or like them; below 0 it does not. */
function excessOver(
  { divergence, information }: ReturnType<typeof expectedLine>,
  scale: number,
  slope: number,
): number {
  const standardError = Math.sqrt(inverse(information)[0]![0]! / scale);
  const { least, most } = tolerableSlopes;
  const byTest = Math.sqrt(2 * scale * Math.max(0, divergence)) - rootOfNoncentrality(information.length);
  const bySize = (slope < 1 ? least - slope : slope - most) / standardError - shortfall;
  const bySureness = Math.abs(slope - 1) / standardError - sureSlope - shortfall;
  return Math.min(byTest, bySize, bySureness);
}

/**
 * What comes true under a line on the logits, with `value` a concave function of its intercepts that is greatest where
 * each class's probabilities add up to those stated.
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
