import type { LossId, LossUse } from '../../analysis/report.ts';

/** What is known before a loss is chosen for each purpose. */
export interface Circumstances {
  /**
   * The loss that the errors' distribution calls for; `isStrong` if there is little doubt about it and it also
   * estimates the mean.
   */
  efficient: LossUse & { isStrong: boolean; robust: boolean };
  /** The likelihood of the errors' own distribution, including its scale. */
  likelihood: LossUse;
  /** Huber's loss for these residuals. */
  huber: LossUse;
  /** The likelihood that estimates the mean better than the squared loss does, if one is known. */
  meanLikelihood?: LossUse;
  /** How far totals would move under the absolute loss, as a share of them. */
  shiftOfMedian: number;
}

export interface Purposes {
  mean: LossUse;
  median: LossUse;
  distribution: LossUse;
}

/** From this shift on, the absolute loss predicts typical values better than Huber's does. */
export const shiftForAbsolute = 0.1;

const plain = (loss: LossId): LossUse => ({ loss, parameters: {} });

/**
 * The loss for each purpose: a loss decides what is predicted (Gneiting 2011, JASA 106:746).
 *
 * - mean (totals, RMSE): the squared loss; a likelihood of the mean where its link predicts better; the most efficient
 *   loss only where the errors are symmetric and there is little doubt about their distribution.
 * - median (typical values, MAE): the absolute loss where skewness is strong, else a robust loss.
 * - distribution (intervals): the likelihood of the errors' distribution.
 */
export function purposesOf(circumstances: Circumstances): Purposes {
  const { efficient, likelihood, huber, meanLikelihood, shiftOfMedian } = circumstances;
  const { loss, parameters } = efficient;
  const own = { loss, parameters };
  return {
    mean: meanLikelihood ?? (efficient.isStrong ? own : plain('l2')),
    median: Math.abs(shiftOfMedian) >= shiftForAbsolute ? plain('l1') : efficient.robust ? own : huber,
    distribution: likelihood,
  };
}
