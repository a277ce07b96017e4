import type { LossUse } from '../../analysis/report.ts';

/**
 * Whether the distribution that a loss implies has a finite variance. Student's t has one only for ν above 2; without
 * it, the mean of any number of errors is decided by a few of them.
 *
 * @example hasVariance({ parameters: { nu: 1 } }) // false
 */
export const hasVariance = ({ parameters: { nu } }: Pick<LossUse, 'parameters'>): boolean =>
  nu === undefined || nu > 2;
