import type { Snippets } from './snippet.ts';

const regressor = (loss: string) => `from catboost import CatBoostRegressor

model = CatBoostRegressor(loss_function="${loss}").fit(X, y)`;

const classifier = (loss: string) => `from catboost import CatBoostClassifier

model = CatBoostClassifier(loss_function="${loss}").fit(X, y)`;

/** Minus the derivatives: CatBoost maximizes. */
const custom = (
  name: string,
  constants: string,
  first: string,
  second: string,
) => `from catboost import CatBoostRegressor

${constants}


class ${name}:
    def calc_ders_range(self, predictions, targets, weights):
        ders = []
        for i, (prediction, target) in enumerate(zip(predictions, targets)):
            r = target - prediction
            w = 1.0 if weights is None else weights[i]
            ders.append((w * ${first}, -w * ${second}))
        return ders


model = CatBoostRegressor(loss_function=${name}(), eval_metric="MAE").fit(X, y)`;

/** Losses in CatBoost: its own, else an object with the derivatives. */
export const catboost: Snippets = {
  l2: () => regressor('RMSE'),
  l1: () => regressor('MAE'),
  huber: (value) => regressor(`Huber:delta=${value('delta', 1)}`),
  'log-cosh': () => `${regressor('LogCosh')}  # scale the target by twice the logistic scale first`,
  'student-t': (value) =>
    custom(
      'StudentT',
      `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
      '(nu + 1) * r / (nu * scale**2 + r**2)',
      '(nu + 1) / (nu * scale**2 + r**2)',
    ),
  cauchy: (value) =>
    custom('Cauchy', `scale = ${value('scale', 1)}`, '2 * r / (scale**2 + r**2)', '2 / (scale**2 + r**2)'),
  lp: (value) => regressor(`Lq:q=${value('p', 1.5)}`),
  quantile: (value) => regressor(`Quantile:alpha=${value('tau', 0.5)}`),
  expectile: (value) => regressor(`Expectile:alpha=${value('tau', 0.5)}`),
  'weighted-l2': () => `from catboost import CatBoostRegressor

model = CatBoostRegressor(loss_function="RMSE").fit(
    X, y, sample_weight=1 / sigma**2  # sigma: the spread of each row
)`,
  'gaussian-nll': () => regressor('RMSEWithUncertainty'),
  mape: () => regressor('MAPE'),
  'cross-entropy': () => classifier('MultiClass'),
  'binary-cross-entropy': () => classifier('Logloss'),
  'soft-cross-entropy': () => classifier('CrossEntropy'),
  focal: () => classifier('Focal:focal_alpha=0.25;focal_gamma=2.0'),
  poisson: () => regressor('Poisson'),
  tweedie: (value) => regressor(`Tweedie:variance_power=${value('p', 1.5)}`),
};
