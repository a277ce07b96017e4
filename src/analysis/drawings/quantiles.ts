import { quantileRanks } from '../../stats/quantile-ranks.ts';
import type { Residuals } from '../../stats/residuals.ts';
import {
  COVERAGE,
  localLevel,
  orderStatisticBounds,
  orderStatisticPValue,
} from '../../stats/simultaneous-band.ts';
import type { QuantilesDrawing } from '../plots.ts';
import type { FittedFamily } from './histogram.ts';

/** Points at which the band's edge is computed. */
const BAND_STEPS = 120;

/**
 * Ordered residuals against the fitted law's quantiles at Blom's or Hazen's plotting positions (R's `ppoints`), and
 * the 95 % simultaneous band for estimated parameters. Both axes are in the data's units, so that the plots against
 * two laws share one scale and the diagonal is agreement.
 */
export function drawQuantiles(
  residuals: Residuals,
  { family, parameters }: FittedFamily,
  law: QuantilesDrawing['law'],
  rowOf: (position: number) => number,
): QuantilesDrawing {
  const { sorted, n } = residuals;
  const fitted = family.at(parameters);
  const ranks = quantileRanks(n);
  const level = localLevel(law, n);
  const offset = n <= 10 ? 3 / 8 : 1 / 2;
  const theoretical = (rank: number) => fitted.quantile((rank - offset) / (n + 1 - 2 * offset));
  const y = ranks.map((rank) => sorted[rank - 1]!);
  const bounds = everyFew(ranks).map((rank) => ({
    x: theoretical(rank),
    bounds: orderStatisticBounds(rank, n, level).map((probability) => fitted.quantile(probability)),
  }));
  return {
    law,
    x: ranks.map(theoretical),
    y,
    rows: rowsOfRanks(residuals, ranks).map(rowOf),
    of: n,
    outside: ranks.map((rank, i) => {
      const below = Math.exp(fitted.logCdf(y[i]!));
      const above = Math.exp(fitted.logSf(y[i]!));
      return orderStatisticPValue(rank, n, below, above) < level;
    }),
    band: {
      x: bounds.map(({ x }) => x),
      lower: bounds.map(({ bounds: [lower] }) => lower!),
      upper: bounds.map(({ bounds: [, upper] }) => upper!),
      level: COVERAGE,
    },
  };
}

/** About 120 of the ranks, the ten at either end among them. */
function everyFew(ranks: number[]): number[] {
  const stride = Math.ceil(ranks.length / BAND_STEPS);
  return ranks.filter((_, i) => i < 10 || i >= ranks.length - 10 || i % stride === 0);
}

/** Positions in row order of the values at these ranks (ascending, from 1); of equal values in order of appearance. */
export function rowsOfRanks({ values, sorted }: Residuals, ranks: number[]): number[] {
  const wanted = Float64Array.from(ranks, (rank) => sorted[rank - 1]!);
  const rows = new Array<number>(ranks.length).fill(-1);
  /** For each wanted value's first place, how many of its places are taken. */
  const taken = new Uint32Array(ranks.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let low = 0;
    let high = wanted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wanted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    const place = low + (taken[low] ?? 0);
    if (wanted[place] !== value) continue;
    rows[place] = row;
    taken[low]!++;
  }
  return rows;
}
