import { equalMassBins } from '../../../numerics/bins.ts';
import { chiSquareTail } from '../../../numerics/tails.ts';
import type { Forecasts } from './forecasts.ts';

/**
 * Hosmer–Lemeshow: χ² = Σ (O − E)² / (n p̄ (1 − p̄)) over ten bins of the probability (equal ones stay together). The
 * probabilities do not come from a logistic fit to these labels, so the degrees of freedom are the number of bins, not
 * two fewer. Hosmer & Lemeshow (1980), Comm. Statist. A 9:1043.
 */
export function hosmerLemeshow({ n, probability, outcome }: Forecasts): {
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
} {
  const starts = equalMassBins(n, 10, (i) => probability[i]!);
  let statistic = 0;
  for (let bin = 0; bin + 1 < starts.length; bin++) {
    let expected = 0;
    let observed = 0;
    for (let i = starts[bin]!; i < starts[bin + 1]!; i++) {
      expected += probability[i]!;
      observed += outcome[i]!;
    }
    const size = starts[bin + 1]! - starts[bin]!;
    if (observed !== expected) statistic += (observed - expected) ** 2 / (expected * (1 - expected / size));
  }
  const degreesOfFreedom = starts.length - 1;
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}
