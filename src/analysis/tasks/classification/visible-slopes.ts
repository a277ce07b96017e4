import { everyKth } from '../../../numerics/every-kth.ts';
import { root } from '../../../numerics/optimum.ts';
import { rootOfNoncentrality, shortfall } from '../../checks/visible-effect.ts';
import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/** Slopes of the label on the logits outside these are worth correcting. */
export const tolerableSlopes = { least: 0.8, most: 1.25 };
/** Where Cox's test finds something, a slope so many standard errors from 1 is what it found. */
export const sureSlope = 1.96;

/** The nearest slopes below and above 1 that these rows would show; absent where none would. */
export interface VisibleSlopes {
  below?: number;
  above?: number;
}

/** As many rows tell the power to a hundredth. */
const mostRows = 2048;
/** Slopes are looked for between one over this and this: farther ones tell nobody anything. */
const steepest = 10;

/**
 * Which slopes of the label on the logits would Cox's test show for these probabilities in 95 of 100 samples, if they are
 * right on average? Its likelihood ratio has about the noncentrality 2 Σ KL(qᵢ ‖ pᵢ), with q the probabilities that come true
 * and p those stated (Self, Mauritsen & Ohara 1992, Biometrics 48:31); the estimated slope must also be off by enough to matter,
 * with the standard error of the information at q. For two classes.
 *
 * @example
 * const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4);
 * visibleSlopes({ n: 2, classes: 2, labels: Int32Array.of(0, 1), probabilities }); // {}
 */
export function visibleSlopes({ n, probabilities }: ScoredLabels): VisibleSlopes {
  const rows = everyKth(n, mostRows);
  const logits = Float64Array.from(
    rows,
    (row) => logOf(probabilities[2 * row + 1]!) - logOf(probabilities[2 * row]!),
  );
  const excess = (slope: number): number => excessOver(logits, n / rows.length, slope);
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

const logOf = (probability: number): number => Math.log(Math.max(leastProbability, probability));

/** By how much such a slope passes the hardest of what a warning takes, in standard errors or like them; below 0 it does not. */
function excessOver(logits: Float64Array, scale: number, slope: number): number {
  const intercept = rightOnAverage(logits, slope);
  let [divergence, w, wx, wxx] = [0, 0, 0, 0];
  for (const logit of logits) {
    const eta = intercept + slope * logit;
    const q = 1 / (1 + Math.exp(-eta));
    divergence += q * (eta - logit) - softplus(eta) + softplus(logit);
    w += q * (1 - q);
    wx += q * (1 - q) * logit;
    wxx += q * (1 - q) * logit * logit;
  }
  const standardError = Math.sqrt(w / (w * wxx - wx * wx) / scale);
  const { least, most } = tolerableSlopes;
  const byTest = Math.sqrt(2 * scale * Math.max(0, divergence)) - rootOfNoncentrality(2);
  const bySize = (slope < 1 ? least - slope : slope - most) / standardError - shortfall;
  const bySureness = Math.abs(slope - 1) / standardError - sureSlope - shortfall;
  return Math.min(byTest, bySize, bySureness);
}

/** The intercept beside this slope with which as many rows come true as the probabilities say. */
function rightOnAverage(logits: Float64Array, slope: number): number {
  const expected = (intercept: number, by: number): number =>
    logits.reduce((sum, logit) => sum + 1 / (1 + Math.exp(-(intercept + by * logit))), 0);
  const stated = expected(0, 1);
  const reach = (1 + slope) * Math.max(...logits.map(Math.abs));
  return root((intercept) => expected(intercept, slope) - stated, -reach, reach, 1e-10);
}

const softplus = (x: number): number => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
