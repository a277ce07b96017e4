import type { LossId } from '../../src/losses/index.ts';

/** The kind of target that each loss requires, unless it accepts any real number. */
const kinds: { readonly [loss in LossId]?: string } = {
  poisson: 'counts',
  'negative-binomial': 'counts',
  'zero-inflated-poisson': 'zeros',
  gamma: 'positive',
  exponential: 'positive',
  'inverse-gaussian': 'positive',
  'squared-log': 'positive',
  tweedie: 'positive',
  weibull: 'positive',
  mape: 'positive',
  beta: 'shares',
  'binary-cross-entropy': 'binary',
  focal: 'binary',
  hinge: 'binary',
  'cross-entropy': 'classes',
  'soft-cross-entropy': 'classes',
  ordinal: 'classes',
};

const inR: { readonly [loss in LossId]?: string } = {
  exponential: 'times',
  weibull: 'times',
  binomial: 'binomial',
  'soft-cross-entropy': 'multinomial',
  'negative-binomial': 'overdispersed',
};

/** The kind of target to simulate for a loss. */
export const kindOf = (loss: LossId, library: string): string =>
  (library === 'r' ? inR[loss] : undefined) ?? kinds[loss] ?? 'real';

/** What a library has only since a later version than that of Debian 12. */
export const newerThanDebian: Readonly<Record<string, string>> = {
  'scikit-learn gamma': 'scikit-learn 1.3',
  'xgboost quantile': 'XGBoost 2.0',
  'xgboost expectile': 'XGBoost 3.3',
};
