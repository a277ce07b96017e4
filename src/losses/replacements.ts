import type { LossId } from './ids.ts';

/** A loss as one library writes it in one form, with the parameter that each of its arguments takes. */
interface Target {
  name: string;
  /** Argument to the catalog’s parameter, or to a fixed number. */
  parameters?: Readonly<Record<string, string | number>>;
  /** The R package to attach. */
  attach?: string;
}

/** Losses that can take each other’s place in code: the same module, or the same argument. */
interface Form {
  library: string;
  /** What stands before the name, with its dot. */
  prefix: string;
  /** For strings: the argument that takes them. */
  keys?: readonly string[];
  /** Whether parameters are written inside the string: `Huber:delta=2`. */
  inValue?: true;
  losses: { readonly [loss in LossId]?: Target };
}

export const replacements: readonly Form[] = [
  {
    library: 'pytorch',
    prefix: 'torch.nn.',
    losses: {
      l2: { name: 'MSELoss' },
      l1: { name: 'L1Loss' },
      huber: { name: 'HuberLoss', parameters: { delta: 'delta' } },
    },
  },
  {
    library: 'pytorch',
    prefix: 'torch.nn.functional.',
    losses: {
      l2: { name: 'mse_loss' },
      l1: { name: 'l1_loss' },
      huber: { name: 'huber_loss', parameters: { delta: 'delta' } },
    },
  },
  {
    library: 'keras',
    prefix: 'keras.losses.',
    losses: {
      l2: { name: 'MeanSquaredError' },
      l1: { name: 'MeanAbsoluteError' },
      huber: { name: 'Huber', parameters: { delta: 'delta' } },
    },
  },
  {
    library: 'keras',
    prefix: '',
    keys: ['loss'],
    losses: { l2: { name: 'mean_squared_error' }, l1: { name: 'mean_absolute_error' } },
  },
  {
    library: 'optax',
    prefix: 'optax.',
    losses: {
      l2: { name: 'squared_error' },
      huber: { name: 'huber_loss', parameters: { delta: 'delta' } },
    },
  },
  {
    library: 'scikit-learn',
    prefix: 'sklearn.linear_model.',
    losses: {
      l2: { name: 'LinearRegression' },
      // Without alpha = 0 it would also shrink the coefficients.
      l1: { name: 'QuantileRegressor', parameters: { quantile: 0.5, alpha: 0 } },
      quantile: { name: 'QuantileRegressor', parameters: { quantile: 'tau', alpha: 0 } },
    },
  },
  {
    library: 'scikit-learn',
    prefix: '',
    keys: ['loss', 'criterion'],
    losses: { l2: { name: 'squared_error' }, l1: { name: 'absolute_error' } },
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
    },
  },
  {
    library: 'scipy',
    prefix: '',
    keys: ['loss'],
    losses: {
      l2: { name: 'linear' },
      huber: { name: 'huber', parameters: { f_scale: 'delta' } },
    },
  },
  {
    library: 'statsmodels',
    prefix: 'statsmodels.api.',
    losses: { l2: { name: 'OLS' }, l1: { name: 'QuantReg' } },
  },
  {
    library: 'flux',
    prefix: 'Flux.',
    losses: {
      l2: { name: 'mse' },
      l1: { name: 'mae' },
      huber: { name: 'huber_loss', parameters: { delta: 'delta' } },
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
