import type { Residuals } from '../../numerics/residuals.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';
import { dependentRows } from '../drivers/dependent-rows.ts';
import { effectOfLevels } from '../drivers/effect.ts';
import { levelMeans } from '../drivers/level-means.ts';
import { numberLevels } from '../drivers/levels.ts';
import { sampleOfErrors } from '../drivers/placed-errors.ts';

/** Bins of the prediction, as Welch’s test has them. */
const eight = { bins: 8, values: 8, levels: 8 };

/**
 * p-value of a mean error that changes along the prediction, of rows that hang together: errors whose neighbors are alike
 * follow a prediction that changes slowly for a while by chance. 1 where it can't be told.
 */
export function trendOfDependentRows(all: Residuals, groups: Int32Array | undefined): number {
  const { residuals, groups: own } = sampleOfErrors({ residuals: all, ...(groups && { groups }) });
  const levels = numberLevels(residuals.predicted!, rowNumbers(residuals.n), eight);
  if (!levels || levels.names.length < 2) return 1;
  const means = levelMeans(residuals.values, levels, dependentRows(residuals, own));
  return effectOfLevels(means, levels.ordered).pValue;
}
