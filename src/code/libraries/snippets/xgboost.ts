import type { Snippets } from './snippet.ts';

const builtIn = (objective: string, more = '') => `import xgboost as xgb

model = xgb.XGBRegressor(objective="${objective}"${more}).fit(X, y)`;

const classifier = (objective: string) => `import xgboost as xgb

model = xgb.XGBClassifier(objective="${objective}").fit(X, y)`;

/** Gradient and a positive second derivative with respect to the prediction; boosting needs both. */
const custom = (name: string, constants: string, gradient: string, hessian: string) => `import numpy as np
import xgboost as xgb

${constants}


def ${name}(y_true, y_pred):
    r = y_true - y_pred
    gradient = ${gradient}
    hessian = ${hessian}
    return gradient, hessian


model = xgb.XGBRegressor(objective=${name}).fit(X, y)`;

/** Losses in XGBoost (3.0 or newer for what is built in), else gradient and second derivative. */
export const xgboost: Snippets = {
  l2: () => builtIn('reg:squarederror'),
  l1: () => builtIn('reg:absoluteerror'),
  huber: (value) =>
    `${builtIn('reg:pseudohubererror', `, huber_slope=${value('delta', 1)}`)}  # a smooth Huber`,
  'pseudo-huber': (value) => builtIn('reg:pseudohubererror', `, huber_slope=${value('delta', 1)}`),
  'log-cosh': (value) =>
    custom(
      'log_cosh',
      `scale = ${value('scale', 0.5)}  # of the logistic distribution`,
      '-np.tanh(r / (2 * scale)) / scale',
      'np.maximum((1 - np.tanh(r / (2 * scale)) ** 2) / (2 * scale**2), 1e-3 / scale**2)',
    ),
  'student-t': (value) =>
    custom(
      'student_t_nll',
      `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
      '-(nu + 1) * r / (nu * scale**2 + r**2)',
      '(nu + 1) / (nu * scale**2 + r**2)  # reweighted least squares: always positive',
    ),
  cauchy: (value) =>
    custom(
      'cauchy_loss',
      `scale = ${value('scale', 1)}`,
      '-2 * r / (scale**2 + r**2)',
      '2 / (scale**2 + r**2)  # reweighted least squares: always positive',
    ),
  lp: (value) =>
    custom(
      'power_loss',
      `p = ${value('p', 1.5)}`,
      '-p * np.sign(r) * np.abs(r) ** (p - 1)',
      'p * np.maximum(np.abs(r), 1e-6) ** (p - 2)  # reweighted least squares: always positive',
    ),
  quantile: (value) => builtIn('reg:quantileerror', `, quantile_alpha=${value('tau', 0.5)}`),
  expectile: (value) =>
    custom(
      'expectile_loss',
      `tau = ${value('tau', 0.5)}`,
      '-2 * np.abs(tau - (r < 0)) * r',
      '2 * np.abs(tau - (r < 0))',
    ),
  'weighted-l2': () => `import xgboost as xgb

model = xgb.XGBRegressor(objective="reg:squarederror").fit(
    X, y, sample_weight=1 / sigma**2  # sigma: the spread of each row
)`,
  'cross-entropy': () => classifier('multi:softprob'),
  'binary-cross-entropy': () => classifier('binary:logistic'),
  hinge: () => classifier('binary:hinge'),
  poisson: () => builtIn('count:poisson'),
  gamma: () => builtIn('reg:gamma'),
  exponential: () => builtIn('reg:gamma'),
  'squared-log': () => `${builtIn('reg:squaredlogerror')}  # of ln(1 + y)`,
  tweedie: (value) => builtIn('reg:tweedie', `, tweedie_variance_power=${value('p', 1.5)}`),
};
