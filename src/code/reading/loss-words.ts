import type { Meaning } from '../libraries/library.ts';

/**
 * The names that programs of their own use for losses in settings, whatever the library. A trailing “loss” can be
 * left out, except in `nll_loss`: “nll” alone can be the negative log-likelihood of any distribution.
 */
const names: Readonly<Record<string, Meaning>> = {
  mse: 'loss:l2',
  rmse: 'loss:l2',
  l2: 'loss:l2',
  mean_squared_error: 'loss:l2',
  squared_error: 'loss:l2',
  mae: 'loss:l1',
  l1: 'loss:l1',
  mean_absolute_error: 'loss:l1',
  absolute_error: 'loss:l1',
  mape: 'loss:mape',
  smape: 'loss:smape',
  msle: 'loss:squared-log',
  huber: 'loss:huber',
  smooth_l1: 'loss:huber',
  smoothl1: 'loss:huber',
  charbonnier: 'loss:pseudo-huber',
  pseudo_huber: 'loss:pseudo-huber',
  log_cosh: 'loss:log-cosh',
  logcosh: 'loss:log-cosh',
  cross_entropy: 'loss:cross-entropy',
  crossentropy: 'loss:cross-entropy',
  categorical_crossentropy: 'loss:cross-entropy',
  label_smoothing_cross_entropy: 'loss:cross-entropy',
  softmax_cross_entropy: 'loss:cross-entropy',
  bce: 'loss:binary-cross-entropy',
  bce_with_logits: 'loss:binary-cross-entropy',
  binary_cross_entropy: 'loss:binary-cross-entropy',
  binary_crossentropy: 'loss:binary-cross-entropy',
  sigmoid_cross_entropy: 'loss:binary-cross-entropy',
  focal: 'loss:focal',
  sigmoid_focal: 'loss:focal',
  dice: 'loss:dice',
  giou: 'loss:iou',
  triplet: 'loss:triplet',
  triplet_margin: 'loss:triplet',
  contrastive: 'loss:contrastive',
  info_nce: 'loss:contrastive',
  nt_xent: 'loss:contrastive',
  ctc: 'loss:ctc',
  hinge: 'loss:hinge',
  log_loss: 'loss:cross-entropy',
  nll_loss: 'loss:cross-entropy',
  kl_div: 'loss:soft-cross-entropy',
  kl_divergence: 'loss:soft-cross-entropy',
  quantile: 'loss:quantile',
  pinball: 'loss:quantile',
  expectile: 'loss:expectile',
  cauchy: 'loss:cauchy',
  tweedie: 'loss:tweedie',
  rmsle: 'loss:squared-log',
  gaussian_nll: 'loss:gaussian-nll',
  poisson_nll: 'loss:poisson',
};

/** The loss that a word means in a setting for the loss; undefined if it could be anything. */
export const lossInWords = (word: string): Meaning | undefined => {
  const plain = word
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase()
    .replace(/^g_io_u/, 'giou');
  const bare = [plain, plain.replace(/_?loss$/, '')].find((one) => Object.hasOwn(names, one));
  return bare === undefined ? undefined : names[bare];
};

/** Whether a word names a loss in any context: `SmoothL1Loss`, but not `l1`. */
export const isLossClass = (word: string): boolean => /^[A-Z]\w*Loss$/.test(word);
