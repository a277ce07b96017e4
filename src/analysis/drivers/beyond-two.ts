import { additiveFit, type GridCell } from './additive-fit.ts';
import type { DependentRows } from './dependent-rows.ts';
import type { Effect } from './driver.ts';
import { departure, type FittedMeans, leveragesOf, ratioOfLevels } from './effect.ts';
import { type LevelMean, levelMeans } from './level-means.ts';

/** Rows in the cells of a grid. */
export interface Grid {
  /** Cell of each row, −1 where it has none that is large enough. */
  codes: Int32Array;
  places: GridCell[];
}

/** On which scale the two columns’ own effects add up, and what of a value is left without them. */
export interface Scale {
  of(cell: LevelMean): LevelMean;
  back(fitted: number): number;
  without(value: number, fitted: number): number;
}

/** Mean errors add up. */
export const ofErrors = (unit: number): Scale => ({
  of: (cell) => cell,
  back: (fitted) => fitted,
  without: (value, fitted) => (value - fitted) / unit,
});

/** Sizes multiply: a column that doubles the errors’ size does so whatever the other column says. */
export const ofSizes: Scale = {
  of: (cell) => ({ ...cell, mean: Math.log(cell.mean), variance: cell.variance / cell.mean ** 2 }),
  back: Math.exp,
  without: (value, fitted) => value / Math.exp(fitted),
};

/** A larger p-value stays above any level that counts, whatever confirms it. */
const worthConfirming = 0.05;

/**
 * What the cells of a grid tell beyond its rows and columns: their means against those of an additive fit, with unequal
 * variances. What shows must also show in bounded scores of what the fit leaves, which heavy tails don’t disturb.
 * Undefined where too few cells hold rows.
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

/** The variance between what the cells’ means are and what the fit makes them, less what chance puts there. */
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

/** How many times as large the sizes are in one cell as in another, without what the two columns explain. */
function ratioBeyond(logs: readonly LevelMean[], model: FittedMeans): number {
  const leverages = leveragesOf(model);
  return ratioOfLevels(
    logs.map((cell, i) => {
      const mean = Math.exp(cell.mean - model.fitted[i]!);
      return { ...cell, mean, variance: mean ** 2 * (1 - leverages[i]!) * cell.variance };
    }),
  );
}
