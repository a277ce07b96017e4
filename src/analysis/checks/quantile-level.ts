import { picked } from '../../numerics/elementwise.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import { ascendingOrder } from '../../numerics/order.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { chiSquareTail } from '../../numerics/tails.ts';

/** Predictions judged as a quantile of the observed values. */
export interface QuantileLevel {
  tau: number;
  /** The share of observed values below the predictions; ties are counted toward the level as far as they fit. */
  share: number;
  /** p-value of χ² for that share in quarters of the predictions, with as many degrees of freedom. */
  pValue: number;
  /** The same for the share of all rows together. */
  pValueOfShare: number;
}

/** Rows in order of prediction are divided into quarters, each of which must expect at least this many on either side. */
const fewestOnASide = 5;
const quarters = 4;
const mostRows = 65_536;

/**
 * Whether as many observed values lie below the predictions as below a forecast of this quantile, overall and in
 * quarters of the predictions. Pearson's χ² against the binomial share. Christoffersen (1998), International Economic
 * Review 39:841. Undefined without predictions, and with too few rows for one side.
 *
 * @example quantileLevel(residuals, 0.9)?.share // 0.535
 */
export function quantileLevel(
  { n, values, predicted, rowWeight }: Residuals,
  tau: number,
): QuantileLevel | undefined {
  if (!predicted || rowWeight) return undefined;
  const all = everyKth(n, mostRows);
  const rows = ascendingOrder(picked(predicted, all)).map((at) => all[at]!);
  const bins = Math.min(quarters, Math.floor((rows.length * Math.min(tau, 1 - tau)) / fewestOnASide + 1e-9));
  if (bins < 1) return undefined;
  let [statistic, total] = [0, 0];
  for (let bin = 0; bin < bins; bin++) {
    const [from, to] = [bin, bin + 1].map((edge) => Math.floor((edge * rows.length) / bins)) as [
      number,
      number,
    ];
    const expected = tau * (to - from);
    let [below, equal] = [0, 0];
    for (let i = from; i < to; i++) {
      if (values[rows[i]!]! < 0) below++;
      else if (values[rows[i]!] === 0) equal++;
    }
    const counted = below + Math.min(equal, Math.max(0, expected - below));
    statistic += (counted - expected) ** 2 / (expected * (1 - tau));
    total += counted;
  }
  const expected = tau * rows.length;
  const overall = (total - expected) ** 2 / (expected * (1 - tau));
  return {
    tau,
    share: total / rows.length,
    pValue: chiSquareTail(statistic, bins),
    pValueOfShare: chiSquareTail(overall, 1),
  };
}
