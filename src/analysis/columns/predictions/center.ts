import type { ColumnSketch } from '../column-sketch.ts';
import { claim } from '../names/column-names.ts';
import { levelInName, medianOf, type PredictionFamily } from './prediction-family.ts';

/**
 * The mean or the median of a family of quantiles is its prediction, and so is the column that bounds are named after
 * (`mean`, `mean_ci_lower`, `mean_ci_upper`), unless another column is named as one.
 */
export function centerOf(own: readonly ColumnSketch[], family: PredictionFamily): ColumnSketch | undefined {
  if (own.some(({ name }) => claim('predicted', name) > 0)) return undefined;
  const { lower, upper, quantiles } = family;
  if (quantiles.length > 0) {
    const isOfQuantiles = (stem: string) =>
      quantiles.every(
        ({ column: { name } }) => name.startsWith(stem) && levelInName(name.slice(stem.length)) !== undefined,
      );
    // `sales` is not the mean of its quantiles: those were predicted, and it was observed.
    const isMean = (name: string) => isCenter(name) || isOfQuantiles(meanStem.exec(name)?.[1] ?? name);
    const means = own.filter(({ name }) => claim('observed', name) === 0 && isMean(name));
    return means[0] ?? medianOf(family);
  }
  const bounds = (side: readonly ColumnSketch[], name: string) =>
    side.some((bound) => bound.name.length > name.length && bound.name.startsWith(name));
  return own.find(({ name }) => isCenter(name) && bounds(lower, name) && bounds(upper, name));
}

/** What a mean belongs to: `y_rep_` for `y_rep_mean` with `y_rep_q5` and `y_rep_q95`. */
const meanStem = /^(.+[ _.-])(?:mean|avg|average)$/i;

const isCenter = (name: string): boolean => /^(?:mean|avg|average)$/i.test(name);
