import { additiveFit, type GridCell } from './additive-fit.ts';
import type { DependentRows } from './dependent-rows.ts';
import type { Effect } from './driver.ts';
import { departure, type FittedMeans, leveragesOf, ratioOfLevels } from './effect.ts';
import { type LevelMean, levelMeans } from './level-means.ts';

/** Rows assigned to the cells of a grid. */
export interface Grid {
  /** Cell of each row, −1 if its cell is too small. */
  codes: Int32Array;
  places: GridCell[];
}

/** The scale on which the effects of two columns are additive. */
export interface Scale {
  of(cell: LevelMean): LevelMean;
  back(fitted: number): number;
  without(value: number, fitted: number): number;
}

/** Mean errors are additive. */
export const ofErrors = (unit: number): Scale => ({
  of: (cell) => cell,
  back: (fitted) => fitted,
  without: (value, fitted) => (value - fitted) / unit,
});

/** Sizes are multiplicative: a column that doubles the errors’ size does so whatever the other column is. */
export const ofSizes: Scale = {
  of: (cell) => ({ ...cell, mean: Math.log(cell.mean), variance: cell.variance / cell.mean ** 2 }),
  back: Math.exp,
  without: (value, fitted) => value / Math.exp(fitted),
};

/** A larger p-value stays above every significance level in use, so it needs no confirmation. */
const worthConfirming = 0.05;

/**
 * What the cells of a grid show beyond its rows and columns: their means are compared with an additive fit, with
 * unequal variances. An effect must also show in bounded scores of the fit's residuals, which heavy tails do not
 * disturb. Undefined if too few cells have rows.
 */
export function beyondTwo(
  values: Float64Array,
  { codes, places }: Grid,
  dependence: DependentRows | undefined,
  scale: Scale,
): (Effect & { ratio: number }) | undefined {
  const names = places.map(String);
  const means = levelMeans(values, { codes, names }, dependence);
  const usable = [...means.keys()].filter((cell) => {
    const { mean, variance, degreesOfFreedom } = scale.of(means[cell]!);
    return variance > 0 && degreesOfFreedom > 1 && Number.isFinite(mean);
  });
  const fit = (all: readonly LevelMean[]) => {
    const cells = usable.map((cell) => all[cell]!);
    const additive = additiveFit(
      cells,
      usable.map((cell) => places[cell]!),
    );
    return cells.length > additive.basis.length
      ? { cells, additive, ...departure(cells, additive) }
      : undefined;
  };
  const found = fit(means.map(scale.of));
  if (!found) return undefined;
  const { additive, pValue } = found;
  const effect = {
    share: shareBeyond(
      usable.map((cell) => means[cell]!),
      additive,
      scale.back,
    ),
    ratio: ratioBeyond(found.cells, additive),
  };
  if (pValue > worthConfirming) return { ...effect, pValue };
  const fitted = new Float64Array(places.length).fill(Number.NaN);
  usable.forEach((cell, i) => {
    fitted[cell] = additive.fitted[i]!;
  });
  const bounded = values.map((value, i) => {
    const left = codes[i]! < 0 ? 0 : scale.without(value, fitted[codes[i]!]!);
    return Number.isNaN(left) ? 0 : left / (1 + Math.abs(left));
  });
  const confirmed = fit(levelMeans(bounded, { codes, names }, dependence));
  return { ...effect, pValue: Math.max(pValue, confirmed?.pValue ?? 1) };
}

/** The variance of the cells’ means about the additive fit, corrected for chance. */
function shareBeyond(cells: readonly LevelMean[], model: FittedMeans, back: Scale['back']): number {
  const n = cells.reduce((sum, { rows }) => sum + rows, 0);
  const grand = cells.reduce((sum, { rows, mean }) => sum + rows * mean, 0) / n;
  const leverages = leveragesOf(model);
  let total = 0;
  let beyond = 0;
  cells.forEach(({ rows, mean, meanSquare, variance }, i) => {
    total += (rows / n) * (meanSquare - grand ** 2);
    beyond += (rows / n) * ((mean - back(model.fitted[i]!)) ** 2 - (1 - leverages[i]!) * variance);
  });
  return total > 0 ? Math.min(1, Math.max(0, beyond / total)) : 0;
}

/** The ratio of the largest to the smallest cell size after the effects of the two columns are removed. */
function ratioBeyond(logs: readonly LevelMean[], model: FittedMeans): number {
  const leverages = leveragesOf(model);
  return ratioOfLevels(
    logs.map((cell, i) => {
      const mean = Math.exp(cell.mean - model.fitted[i]!);
      return { ...cell, mean, variance: mean ** 2 * (1 - leverages[i]!) * cell.variance };
    }),
  );
}
