import { equalMassBins } from '../../numerics/bins.ts';
import { ascendingOrder } from '../../numerics/order.ts';
import { incompleteBeta } from '../../numerics/special/incomplete-beta.ts';
import { type Forecasts, forecastsOf } from '../tasks/classification/forecasts.ts';
import type { ScoredLabels } from '../tasks/classification/scores.ts';
import type { ReliabilityDrawing } from './plots.ts';

const mostBins = 10;
const rowsPerBin = 20;
const mostClasses = 6;
const confidenceLevel = 0.95;

/**
 * Observed share against stated probability in bins of equal size, with the band that contains all bins of calibrated
 * probabilities simultaneously in at least 95 of 100 cases: binomial quantiles at each bin's mean probability, at the
 * level given by Šidák's correction (Bröcker & Smith 2007, Weather and Forecasting 22:651). For two classes: of the
 * second class; for more: of the predicted class, then of each of up to six classes.
 */
export function drawReliability(scored: ScoredLabels, classNames: readonly string[]): ReliabilityDrawing[] {
  const overall = binned(forecastsOf(scored), scored.classes === 2 ? classNames[1]! : 'predicted class');
  if (scored.classes === 2 || scored.classes > mostClasses) return [overall];
  return [overall, ...classNames.map((name, k) => binned(forecastsOfClass(scored, k), name))];
}

function binned({ n, probability, outcome }: Forecasts, className: string): ReliabilityDrawing {
  const wanted = Math.min(mostBins, Math.max(2, Math.floor(n / rowsPerBin)));
  const starts = equalMassBins(n, wanted, (i) => probability[i]!);
  const bins = starts.slice(1).map((end, bin) => {
    const start = starts[bin]!;
    const mean = (values: ArrayLike<number>) => {
      let sum = 0;
      for (let i = start; i < end; i++) sum += values[i]!;
      return sum / (end - start);
    };
    return { rows: end - start, predicted: mean(probability), observed: mean(outcome) };
  });
  const tail = (1 - confidenceLevel ** (1 / bins.length)) / 2;
  return {
    className,
    predicted: bins.map(({ predicted }) => predicted),
    observed: bins.map(({ observed }) => observed),
    counts: bins.map(({ rows }) => rows),
    lower: bins.map(({ rows, predicted }) => binomialQuantile(tail, rows, predicted) / rows),
    upper: bins.map(({ rows, predicted }) => binomialQuantile(1 - tail, rows, predicted) / rows),
    level: confidenceLevel,
  };
}

/** The smallest number of successes that is not exceeded with at least this probability. */
export function binomialQuantile(probability: number, trials: number, success: number): number {
  if (success <= 0) return 0;
  if (success >= 1) return trials;
  let low = 0;
  let high = trials;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (incompleteBeta(1 - success, trials - middle, middle + 1) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}

function forecastsOfClass({ n, classes, labels, probabilities }: ScoredLabels, wanted: number): Forecasts {
  const unordered = Float64Array.from({ length: n }, (_, row) => probabilities[row * classes + wanted]!);
  const order = ascendingOrder(unordered);
  return {
    n,
    probability: Float64Array.from(order, (row) => unordered[row]!),
    outcome: Uint8Array.from(order, (row) => (labels[row] === wanted ? 1 : 0)),
  };
}
