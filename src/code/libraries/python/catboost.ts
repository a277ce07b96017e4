import { defineLibrary } from '../library.ts';
import { logCoshScale } from '../replacement-form.ts';

const keys = ['loss_function', 'objective'] as const;
const page = (task: string) => `https://catboost.ai/docs/en/concepts/loss-functions-${task}`;

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

/** CatBoost; a value may go on with its parameters (`Huber:delta=2`). */
export const catboost = defineLibrary({
  id: 'catboost',
  name: 'CatBoost',
  language: 'python',
  imports: ['catboost'],
  names: [
    {
      keys,
      source: page('regression'),
      names: {
        RMSE: 'loss:l2',
        MAE: 'loss:l1',
        MAPE: ['loss:mape', 'the divisor is 1 where |y| is less'],
        Huber: ['loss:huber', 'delta must be given, in the units of the target'],
        LogCosh: ['loss:log-cosh', 'the logistic scale is fixed at 1/2: scale the target'],
        Lq: ['loss:lp', 'q must be given'],
        Quantile: ['loss:quantile', 'alpha = 0.5 by default'],
        MultiQuantile: 'loss:quantile',
        Expectile: ['loss:expectile', 'alpha = 0.5 by default'],
        RMSEWithUncertainty: 'loss:gaussian-nll',
        Poisson: 'loss:poisson',
        Tweedie: ['loss:tweedie', 'variance_power must be given, between 1 and 2'],
      },
    },
    {
      keys,
      source: page('classification'),
      names: {
        Logloss: 'loss:binary-cross-entropy',
        CrossEntropy: ['loss:binary-cross-entropy', 'for labels anywhere in [0, 1]'],
        Focal: 'loss:focal',
      },
    },
    {
      keys,
      source: page('multiclassification'),
      names: {
        MultiClass: 'loss:cross-entropy',
        MultiClassOneVsAll: ['loss:binary-cross-entropy', 'one against the rest'],
      },
    },
    {
      keys,
      source: page('multilabel-classification'),
      names: {
        MultiLogloss: ['loss:binary-cross-entropy', 'summed over labels'],
        MultiCrossEntropy: [
          'loss:binary-cross-entropy',
          'summed over labels, which may lie anywhere in [0, 1]',
        ],
      },
    },
  ],
  snippets: {
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
  },
  replacements: [
    {
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
  ],
});
