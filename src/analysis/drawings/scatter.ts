import type { Residuals } from '../../stats/residuals.ts';
import type { ScaleLocationDrawing, ScatterDrawing } from '../plots.ts';
import { runningQuartiles } from './running-quartiles.ts';
import { thin } from './thin.ts';

/** Residual against prediction, with the running median (bias) and quartiles (spread). */
export function drawScatter(
  { values, sorted }: Residuals,
  against: ScatterDrawing['against'],
  abscissae: Float64Array,
  rowOf: (position: number) => number,
): ScatterDrawing {
  const kept = thin(values, sorted);
  return {
    against,
    x: kept.map((i) => abscissae[i]!),
    y: kept.map((i) => values[i]!),
    rows: kept.map(rowOf),
    of: values.length,
    trend: runningQuartiles(abscissae, values),
  };
}

/**
 * √|e/s| against the prediction: a level running median means an even spread (the scale–location plot of Cleveland
 * 1993, as R's `plot.lm` draws it).
 */
export function drawScaleLocation(
  { values, sorted, mean, standardDeviation }: Residuals,
  predicted: Float64Array,
  rowOf: (position: number) => number,
): ScaleLocationDrawing {
  const kept = thin(values, sorted);
  const roots = values.map((value) => Math.sqrt(Math.abs(value - mean) / standardDeviation));
  const { x, center } = runningQuartiles(predicted, roots);
  return {
    x: kept.map((i) => predicted[i]!),
    y: kept.map((i) => roots[i]!),
    rows: kept.map(rowOf),
    of: values.length,
    trend: { x, center },
  };
}
