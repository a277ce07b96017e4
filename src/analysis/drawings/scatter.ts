import { oncePer } from '../../numerics/once-per.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { ObservedDrawing, ScaleLocationDrawing, ScatterDrawing } from './plots.ts';
import { runningQuartiles } from './running-quartiles.ts';
import { thin } from './thin.ts';

/** All scatter plots show the same rows. */
const rowsToDraw = oncePer(({ values, sorted }: Residuals) => thin(values, sorted));

/** Residual against prediction, with the running median (bias) and quartiles (scale). */
export function drawScatter(
  residuals: Residuals,
  against: ScatterDrawing['against'],
  abscissae: Float64Array,
  rowOf: (position: number) => number,
  values: Float64Array = residuals.values,
): ScatterDrawing {
  const drawn = rowsToDraw(residuals);
  return {
    against,
    x: drawn.map((i) => abscissae[i]!),
    y: drawn.map((i) => values[i]!),
    rows: drawn.map(rowOf),
    of: values.length,
    trend: runningQuartiles(abscissae, values),
  };
}

/** Observed against predicted, with the running median: on the diagonal where the predictions are right. */
export function drawObserved(
  residuals: Residuals,
  predicted: Float64Array,
  rowOf: (position: number) => number,
): ObservedDrawing {
  const { values } = residuals;
  const drawn = rowsToDraw(residuals);
  const observed = values.map((value, i) => value + predicted[i]!);
  const { x, piece, center } = runningQuartiles(predicted, observed);
  return {
    x: drawn.map((i) => predicted[i]!),
    y: drawn.map((i) => observed[i]!),
    rows: drawn.map(rowOf),
    of: values.length,
    trend: { x, piece, center },
  };
}

/**
 * √|e/s| against the prediction: a level running median means constant variance (the scale–location plot of Cleveland
 * 1993, as in R's `plot.lm`).
 */
export function drawScaleLocation(
  residuals: Residuals,
  predicted: Float64Array,
  rowOf: (position: number) => number,
): ScaleLocationDrawing {
  const { n, values, mean, standardDeviation } = residuals;
  const drawn = rowsToDraw(residuals);
  const roots = new Float64Array(n);
  for (let i = 0; i < n; i++) roots[i] = Math.sqrt(Math.abs(values[i]! - mean) / standardDeviation);
  const { x, piece, center } = runningQuartiles(predicted, roots);
  return {
    x: drawn.map((i) => predicted[i]!),
    y: drawn.map((i) => roots[i]!),
    rows: drawn.map(rowOf),
    of: values.length,
    trend: { x, piece, center },
  };
}
