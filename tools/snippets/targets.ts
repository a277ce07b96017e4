import { ofShares, type Trained } from '../../src/code/libraries/snippet.ts';

/** The kind of target that each loss requires, unless it accepts any real number. */
const kinds: { readonly [loss in Trained]?: string } = {
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
  [ofShares]: 'shares',
  'binary-cross-entropy': 'binary',
  focal: 'binary',
  hinge: 'binary',
  'cross-entropy': 'classes',
  'soft-cross-entropy': 'classes',
  ordinal: 'classes',
};

const inR: { readonly [loss in Trained]?: string } = {
  exponential: 'times',
  weibull: 'times',
  binomial: 'binomial',
  'soft-cross-entropy': 'multinomial',
  'negative-binomial': 'overdispersed',
};

/** The kind of target to simulate for a loss. */
export const kindOf = (loss: Trained, library: string): string =>
  (library === 'r' ? inR[loss] : undefined) ?? kinds[loss] ?? 'real';

/** Whether a target of this kind has a unit. */
export const hasUnit = (kind: string): boolean => kind === 'real' || kind === 'positive';

/** What only a later version than that of Debian 12 can run: the library, the code, and the version. */
const newer: readonly (readonly [library: string, code: RegExp, version: string])[] = [
  ['scikit-learn', /loss="gamma"/, 'gamma needs scikit-learn 1.3'],
  ['scikit-learn', /QuantileRegressor/, 'L1 in small units needs the default solver of scikit-learn 1.4'],
  ['xgboost', /reg:absoluteerror"\)/, 'L1 needs XGBoost 2.0 or tree_method="hist"'],
  ['xgboost', /reg:quantileerror/, 'quantile needs XGBoost 2.0'],
  ['xgboost', /reg:expectileerror/, 'expectile needs XGBoost 3.3'],
];

/** Why code can fail with the library of Debian 12 although it is right. */
export const needsNewer = ({ library, code }: { library: string; code: string }): string | undefined =>
  newer.find(([id, pattern]) => id === library && pattern.test(code))?.[2];
