import type { LossId } from '../losses/ids.ts';

/** A loss as one library writes it in one form, with the parameter that each of its arguments takes. */
export interface Target {
  name: string;
  /** Argument to the catalog’s parameter, or to a fixed number. */
  parameters?: Readonly<Record<string, string | number>>;
  /** What the library has fixed: the loss is the one meant only while the data’s parameter lies in this range. */
  fixed?: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** The R package to attach. */
  attach?: string;
  /** Whether a string of Keras, which takes no parameters, becomes an object of keras.losses. */
  isObject?: true;
}

/** Losses that can take each other’s place in code: the same module, or the same argument. */
export interface Form {
  library: string;
  /** What stands before the name, with its dot. */
  prefix: string;
  /** Whether a bare name is one that `from … import` brought. */
  isPython?: true;
  /** Whether the names are classes or functions, where the module has both: they are called in different ways. */
  isClass?: boolean;
  /** For strings: the argument that takes them, and the calls in which it does. */
  keys?: readonly string[];
  callees?: readonly string[];
  /** Whether parameters are written inside the string: `Huber:delta=2`. */
  inValue?: true;
  /** The arguments that all of them take, where they differ. */
  takes?: { positional: number; named: readonly string[] };
  /** What losses that are replaced but never offered take. */
  drops?: readonly string[];
  losses: { readonly [loss in LossId]?: Target };
}

/** log(cosh(r)) is the logistic distribution of scale 1/2; up to twice or half of it, little is lost. */
const logCoshScale = { fixed: { scale: [0.25, 1] } } as const;
const delta = { parameters: { delta: 'delta' } } as const;

export const replacements: readonly Form[] = [
  {
    library: 'pytorch',
    prefix: 'torch.nn.',
    isPython: true,
    takes: { positional: 0, named: ['reduction'] },
    drops: ['beta'],
    losses: { l2: { name: 'MSELoss' }, l1: { name: 'L1Loss' }, huber: { name: 'HuberLoss', ...delta } },
  },
  {
    library: 'pytorch',
    prefix: 'torch.nn.functional.',
    isPython: true,
    takes: { positional: 2, named: ['input', 'target', 'reduction', 'weight'] },
    drops: ['beta'],
    losses: { l2: { name: 'mse_loss' }, l1: { name: 'l1_loss' }, huber: { name: 'huber_loss', ...delta } },
  },
  {
    library: 'keras',
    prefix: 'keras.losses.',
    isClass: true,
    isPython: true,
    takes: { positional: 0, named: ['reduction', 'name', 'dtype'] },
    losses: {
      l2: { name: 'MeanSquaredError' },
      l1: { name: 'MeanAbsoluteError' },
      huber: { name: 'Huber', ...delta },
      'log-cosh': { name: 'LogCosh', ...logCoshScale },
    },
  },
  {
    library: 'keras',
    prefix: 'keras.losses.',
    isClass: false,
    isPython: true,
    takes: { positional: 2, named: ['y_true', 'y_pred'] },
    losses: {
      l2: { name: 'mean_squared_error' },
      l1: { name: 'mean_absolute_error' },
      huber: { name: 'huber', ...delta },
      'log-cosh': { name: 'log_cosh', ...logCoshScale },
    },
  },
  {
    library: 'keras',
    prefix: '',
    keys: ['loss'],
    losses: {
      l2: { name: 'mean_squared_error' },
      l1: { name: 'mean_absolute_error' },
      huber: { name: 'Huber', ...delta, isObject: true },
      'log-cosh': { name: 'log_cosh', ...logCoshScale },
    },
  },
  {
    library: 'optax',
    prefix: 'optax.',
    isPython: true,
    takes: { positional: 2, named: ['predictions', 'targets', 'axis', 'where'] },
    losses: {
      l2: { name: 'squared_error' },
      huber: { name: 'huber_loss', ...delta },
      'log-cosh': { name: 'log_cosh', ...logCoshScale },
    },
  },
  {
    library: 'scikit-learn',
    prefix: 'sklearn.linear_model.',
    isPython: true,
    takes: { positional: 0, named: ['fit_intercept'] },
    losses: {
      l2: { name: 'LinearRegression' },
      // Without alpha = 0 it would also shrink the coefficients.
      l1: { name: 'QuantileRegressor', parameters: { quantile: 0.5, alpha: 0 } },
      huber: { name: 'HuberRegressor', parameters: { epsilon: 'k', alpha: 0 } },
      quantile: { name: 'QuantileRegressor', parameters: { quantile: 'tau', alpha: 0 } },
    },
  },
  {
    library: 'scikit-learn',
    prefix: '',
    keys: ['loss'],
    callees: ['HistGradientBoostingRegressor'],
    losses: {
      l2: { name: 'squared_error' },
      l1: { name: 'absolute_error' },
      quantile: { name: 'quantile', parameters: { quantile: 'tau' } },
      poisson: { name: 'poisson' },
      gamma: { name: 'gamma' },
    },
  },
  {
    library: 'scikit-learn',
    prefix: '',
    keys: ['loss'],
    callees: ['GradientBoostingRegressor'],
    losses: {
      l2: { name: 'squared_error' },
      l1: { name: 'absolute_error' },
      // It takes the share of the residuals within δ.
      huber: { name: 'huber', parameters: { alpha: 'share' } },
      quantile: { name: 'quantile', parameters: { alpha: 'tau' } },
    },
  },
  {
    library: 'scikit-learn',
    prefix: '',
    keys: ['loss'],
    callees: ['SGDRegressor'],
    losses: {
      l2: { name: 'squared_error' },
      l1: { name: 'epsilon_insensitive', parameters: { epsilon: 0 } },
      huber: { name: 'huber', parameters: { epsilon: 'delta' } },
    },
  },
  {
    library: 'scikit-learn',
    prefix: '',
    keys: ['criterion'],
    callees: ['DecisionTreeRegressor', 'ExtraTreeRegressor', 'RandomForestRegressor', 'ExtraTreesRegressor'],
    losses: {
      l2: { name: 'squared_error' },
      l1: { name: 'absolute_error' },
      poisson: { name: 'poisson' },
    },
  },
  {
    library: 'xgboost',
    prefix: '',
    keys: ['objective'],
    losses: {
      l2: { name: 'reg:squarederror' },
      l1: { name: 'reg:absoluteerror' },
      huber: { name: 'reg:pseudohubererror', parameters: { huber_slope: 'delta' } },
      quantile: { name: 'reg:quantileerror', parameters: { quantile_alpha: 'tau' } },
      expectile: { name: 'reg:expectileerror', parameters: { expectile_alpha: 'tau' } },
      poisson: { name: 'count:poisson' },
      gamma: { name: 'reg:gamma' },
      tweedie: { name: 'reg:tweedie', parameters: { tweedie_variance_power: 'p' } },
    },
  },
  {
    library: 'lightgbm',
    prefix: '',
    keys: ['objective'],
    losses: {
      l2: { name: 'regression' },
      l1: { name: 'regression_l1' },
      huber: { name: 'huber', parameters: { alpha: 'delta' } },
      quantile: { name: 'quantile', parameters: { alpha: 'tau' } },
      poisson: { name: 'poisson' },
      gamma: { name: 'gamma' },
      tweedie: { name: 'tweedie', parameters: { tweedie_variance_power: 'p' } },
    },
  },
  {
    library: 'catboost',
    prefix: '',
    keys: ['loss_function', 'objective'],
    inValue: true,
    losses: {
      l2: { name: 'RMSE' },
      l1: { name: 'MAE' },
      huber: { name: 'Huber', parameters: { delta: 'delta' } },
      lp: { name: 'Lq', parameters: { q: 'p' } },
      quantile: { name: 'Quantile', parameters: { alpha: 'tau' } },
      expectile: { name: 'Expectile', parameters: { alpha: 'tau' } },
      'log-cosh': { name: 'LogCosh', ...logCoshScale },
      poisson: { name: 'Poisson' },
      tweedie: { name: 'Tweedie', parameters: { variance_power: 'p' } },
    },
  },
  {
    library: 'scipy',
    prefix: '',
    keys: ['loss'],
    losses: {
      l2: { name: 'linear' },
      huber: { name: 'huber', parameters: { f_scale: 'delta' } },
      'student-t': { name: 'cauchy', parameters: { f_scale: 'scale' }, fixed: { nu: [1, 1] } },
    },
  },
  {
    library: 'statsmodels',
    prefix: 'statsmodels.api.',
    isPython: true,
    takes: { positional: 2, named: ['endog', 'exog', 'missing', 'hasconst'] },
    losses: { l2: { name: 'OLS' }, l1: { name: 'QuantReg' } },
  },
  {
    library: 'flux',
    prefix: 'Flux.',
    losses: {
      l2: { name: 'mse' },
      l1: { name: 'mae' },
      huber: { name: 'huber_loss', ...delta },
    },
  },
  {
    library: 'r',
    prefix: '',
    losses: {
      l1: { name: 'rq', parameters: { tau: 0.5 }, attach: 'quantreg' },
      quantile: { name: 'rq', parameters: { tau: 'tau' }, attach: 'quantreg' },
      huber: { name: 'rlm', parameters: { k: 'k' }, attach: 'MASS' },
    },
  },
  {
    library: 'tensorflow-js',
    prefix: 'tf.losses.',
    losses: { l2: { name: 'meanSquaredError' }, l1: { name: 'absoluteDifference' } },
  },
  {
    library: 'tensorflow-js',
    prefix: '',
    keys: ['loss'],
    losses: { l2: { name: 'meanSquaredError' }, l1: { name: 'meanAbsoluteError' } },
  },
];
