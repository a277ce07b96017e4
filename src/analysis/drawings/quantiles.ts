import { orderOfValues } from '../../numerics/order.ts';
import { quantileRanks } from '../../numerics/quantile-ranks.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { FittedFamily } from './histogram.ts';
import type { QuantilesDrawing } from './plots.ts';
import { bandCoverage, localLevel, orderStatisticBounds, orderStatisticPValue } from './simultaneous-band.ts';

/** Points at which the band's edge is computed. */
const bandSteps = 120;

/**
 * Ordered residuals against the fitted distribution's quantiles at Blom's or Hazen's plotting positions (R's
 * `ppoints`), and the 95% simultaneous band for estimated parameters. Both axes are in the data's units, so that the
 * plots against two distributions share one scale and agreement lies on the diagonal. For weighted rows, a value's rank
 * is at the middle of its weight, out of the effective number of rows.
 */
export function drawQuantiles(
  residuals: Residuals,
  { family, parameters }: FittedFamily,
  distribution: QuantilesDrawing['distribution'],
  rowOf: (position: number) => number,
): QuantilesDrawing {
  const { values, sorted, n, worth } = residuals;
  const order = orderOfValues(values);
  const fitted = family.at(parameters);
  const ranks = quantileRanks(n);
  const level = localLevel(distribution, Math.round(worth));
  const offset = worth <= 10 ? 3 / 8 : 1 / 2;
  const placeOf = placesByWeight(residuals);
  const theoretical = (rank: number) => fitted.quantile((placeOf(rank) - offset) / (worth + 1 - 2 * offset));
  const y = ranks.map((rank) => sorted[rank - 1]!);
  const bounds = everyFew(ranks).map((rank) => ({
    x: theoretical(rank),
    bounds: orderStatisticBounds(placeOf(rank), worth, level).map((probability) =>
      fitted.quantile(probability),
    ),
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
      return orderStatisticPValue(placeOf(rank), worth, below, above) < level;
    }),
    band: {
      x: bounds.map(({ x }) => x),
      lower: bounds.map(({ bounds: [lower] }) => lower!),
      upper: bounds.map(({ bounds: [, upper] }) => upper!),
      level: bandCoverage,
    },
  };
}

/** Maps ranks to positions by weight, from ½ to `worth` + ½ as for equally weighted rows. */
function placesByWeight({ weight }: Residuals): (rank: number) => number {
  if (!weight) return (rank) => rank;
  const places = new Float64Array(weight.length);
  let before = 0;
  for (let i = 0; i < weight.length; i++) {
    places[i] = before + weight[i]! / 2 + 0.5;
    before += weight[i]!;
  }
  return (rank) => places[rank - 1]!;
}

/** About 120 of the ranks, including the ten at either end. */
function everyFew(ranks: number[]): number[] {
  const stride = Math.ceil(ranks.length / bandSteps);
  return ranks.filter((_, i) => i < 10 || i >= ranks.length - 10 || i % stride === 0);
}
