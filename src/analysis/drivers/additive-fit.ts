import type { FittedMeans } from './effect.ts';
import type { LevelMean } from './level-means.ts';

/** A cell of a grid: which row and which column of it. */
export type GridCell = readonly [number, number];

/** What of an indicator is left beside the others, from which on it says something of its own. */
const leastLength = 1e-8;

/**
 * The means of a grid’s cells as the sum of one term for each row and one for each column, fitted by weighted least
 * squares. Rows and columns may miss cells: indicators that repeat others are passed over.
 */
export function additiveFit(cells: readonly LevelMean[], places: readonly GridCell[]): FittedMeans {
  const weights = cells.map(({ variance }) => 1 / Math.sqrt(variance));
  const basis: number[][] = [];
  for (const side of [0, 1] as const)
    for (const level of new Set(places.map((place) => place[side]))) {
      const indicator = places.map((place, i) => (place[side] === level ? weights[i]! : 0));
      const length = Math.sqrt(dot(indicator, indicator));
      let rest = indicator;
      // Twice, so that rounding leaves the basis orthogonal.
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
