import type { LossId } from '../../losses/index.ts';

/**
 * Losses whose best prediction is the mean, whatever the distribution; for
 * labels and proportions the mean is a probability.
 */
const ofTheMean: ReadonlySet<LossId> = new Set<LossId>([
  'l2',
  'weighted-l2',
  'gaussian-nll',
  'poisson',
  'negative-binomial',
  'binomial',
  'tweedie',
  'gamma',
  'inverse-gaussian',
  'exponential',
  'beta',
  'cross-entropy',
  'binary-cross-entropy',
]);

/** @example estimatesMean('weighted-l2') // true */
export const estimatesMean = (loss: LossId): boolean => ofTheMean.has(loss);
