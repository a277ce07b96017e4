import { orderOfValues } from '../../numerics/order.ts';
import { quantileRanks } from '../../numerics/quantile-ranks.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { FittedFamily } from './histogram.ts';
import type { QuantilesDrawing } from './plots.ts';
import { COVERAGE, localLevel, orderStatisticBounds, orderStatisticPValue } from './simultaneous-band.ts';

/** Points at which the band's edge is computed. */
const BAND_STEPS = 120;

/**
 * Ordered residuals against the fitted distribution's quantiles at Blom's or Hazen's plotting positions (R's `ppoints`), and
 * the 95 % simultaneous band for estimated parameters. Both axes are in the data's units, so that the plots against
 * two distributions share one scale and the diagonal is agreement.
 */
export function drawQuantiles(
  residuals: Residuals,
  { family, parameters }: FittedFamily,
  distribution: QuantilesDrawing['distribution'],
  rowOf: (position: number) => number,
): QuantilesDrawing {
  const { values, sorted, n } = residuals;
  const order = orderOfValues(values);
  const fitted = family.at(parameters);
  const ranks = quantileRanks(n);
  const level = localLevel(distribution, n);
  const offset = n <= 10 ? 3 / 8 : 1 / 2;
  const theoretical = (rank: number) => fitted.quantile((rank - offset) / (n + 1 - 2 * offset));
  const y = ranks.map((rank) => sorted[rank - 1]!);
  const bounds = everyFew(ranks).map((rank) => ({
    x: theoretical(rank),
    bounds: orderStatisticBounds(rank, n, level).map((probability) => fitted.quantile(probability)),
  }));
  return {
    distribution,
    x: ranks.map(theoretical),
    y,
    rows: ranks.map((rank) => rowOf(order[rank - 1]!)),
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
