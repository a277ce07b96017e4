import type { FittedMeans } from './effect.ts';
import type { LevelMean } from './level-means.ts';

/** A cell of a grid, by its row and column. */
export type GridCell = readonly [number, number];

/** An indicator adds something to the others if at least this part of its length remains orthogonal to them. */
const leastLength = 1e-8;

/**
 * Fits the means of a grid’s cells by the sum of a row effect and a column effect, by weighted least squares. The grid
 * may have missing cells: redundant indicators are skipped.
 */
export function additiveFit(cells: readonly LevelMean[], places: readonly GridCell[]): FittedMeans {
  const weights = cells.map(({ variance }) => 1 / Math.sqrt(variance));
  const basis: number[][] = [];
  for (const side of [0, 1] as const)
    for (const level of new Set(places.map((place) => place[side]))) {
      const indicator = places.map((place, i) => (place[side] === level ? weights[i]! : 0));
      const length = Math.sqrt(dot(indicator, indicator));
      let rest = indicator;
      // Orthogonalized twice, so that rounding errors do not spoil the basis.
      for (const vector of [...basis, ...basis]) {
        const along = dot(vector, rest);
        rest = rest.map((value, i) => value - along * vector[i]!);
      }
      const left = Math.sqrt(dot(rest, rest));
      if (left > leastLength * length) basis.push(rest.map((value) => value / left));
    }
  const scaled = cells.map(({ mean }, i) => mean * weights[i]!);
  const shares = basis.map((vector) => dot(vector, scaled));
  return {
    fitted: cells.map(
      (_, i) => basis.reduce((sum, vector, k) => sum + shares[k]! * vector[i]!, 0) / weights[i]!,
    ),
    basis,
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);
