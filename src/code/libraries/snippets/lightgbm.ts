import type { Snippets } from './snippet.ts';

const builtIn = (objective: string, more = '') => `import lightgbm as lgb

model = lgb.LGBMRegressor(objective="${objective}"${more}).fit(X, y)`;

const classifier = (objective: string) => `import lightgbm as lgb

model = lgb.LGBMClassifier(objective="${objective}").fit(X, y)`;

/** Gradient and a positive second derivative with respect to the prediction; boosting needs both. */
const custom = (name: string, constants: string, gradient: string, hessian: string) => `import lightgbm as lgb
import numpy as np

${constants}


def ${name}(y_true, y_pred):
    r = y_true - y_pred
    gradient = ${gradient}
    hessian = ${hessian}
    return gradient, hessian


# a custom objective starts from zero: center the target first
model = lgb.LGBMRegressor(objective=${name}).fit(X, y - np.median(y))`;

/** Losses in LightGBM: its own objectives, else gradient and second derivative. */
export const lightgbm: Snippets = {
  l2: () => builtIn('regression'),
  l1: () => builtIn('regression_l1'),
  huber: (value) =>
    `${builtIn('huber', `, alpha=${value('delta', 0.9)}`)}  # alpha is δ, in the units of the target`,
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
  quantile: (value) => builtIn('quantile', `, alpha=${value('tau', 0.5)}`),
  expectile: (value) =>
    custom(
      'expectile_loss',
      `tau = ${value('tau', 0.5)}`,
      '-2 * np.abs(tau - (r < 0)) * r',
      '2 * np.abs(tau - (r < 0))',
    ),
  'weighted-l2': () => `import lightgbm as lgb

model = lgb.LGBMRegressor(objective="regression").fit(
    X, y, sample_weight=1 / sigma**2  # sigma: the spread of each row
)`,
  mape: () => builtIn('mape'),
  'cross-entropy': () => classifier('multiclass'),
  'binary-cross-entropy': () => classifier('binary'),
  'soft-cross-entropy': () => builtIn('cross_entropy'),
  poisson: () => builtIn('poisson'),
  gamma: () => builtIn('gamma'),
  exponential: () => builtIn('gamma'),
  tweedie: (value) => builtIn('tweedie', `, tweedie_variance_power=${value('p', 1.5)}`),
};
