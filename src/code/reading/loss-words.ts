import type { Meaning } from '../libraries/library.ts';

/** The names that settings give losses in programs of their own, whatever the library. */
const names: Readonly<Record<string, Meaning>> = {
  mse: 'loss:l2',
  mse_loss: 'loss:l2',
  l2: 'loss:l2',
  l2_loss: 'loss:l2',
  mean_squared_error: 'loss:l2',
  mae: 'loss:l1',
  mae_loss: 'loss:l1',
  l1: 'loss:l1',
  l1_loss: 'loss:l1',
  mean_absolute_error: 'loss:l1',
  huber: 'loss:huber',
  huber_loss: 'loss:huber',
  smooth_l1: 'loss:huber',
  smooth_l1_loss: 'loss:huber',
  cross_entropy: 'loss:cross-entropy',
  crossentropy: 'loss:cross-entropy',
  cross_entropy_loss: 'loss:cross-entropy',
  bce: 'loss:binary-cross-entropy',
  bce_with_logits: 'loss:binary-cross-entropy',
  binary_cross_entropy: 'loss:binary-cross-entropy',
  focal: 'loss:focal',
  focal_loss: 'loss:focal',
  quantile_loss: 'loss:quantile',
  pinball: 'loss:quantile',
  gaussian_nll: 'loss:gaussian-nll',
};

/** The loss that a setting called loss means by a word; undefined where it may be anything. */
export const lossInWords = (word: string): Meaning | undefined => {
  const plain = word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase();
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
};
