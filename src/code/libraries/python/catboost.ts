import { defineLibrary } from '../library.ts';
import { delta, focusing, level, power, variancePower } from '../parameters.ts';
import { logCoshScale } from '../replacement-form.ts';
import { defineSnippets, ofShares } from '../snippet.ts';
import { fitByPrecision, weightedFit } from './weighted-fit.ts';

const page = (task: string) => `https://catboost.ai/docs/en/concepts/loss-functions-${task}`;

const regression = {
  'RMSE|MultiRMSE|MultiRMSEWithMissingValues': 'loss:l2',
  MAE: 'loss:l1',
  MAPE: ['loss:mape', 'the divisor is 1 where |y| is less'],
  Huber: { meaning: 'loss:huber', parameters: delta('delta') },
  LogCosh: ['loss:log-cosh', 'the logistic scale is fixed at 1/2: scale the target'],
  Lq: { meaning: 'loss:lp', parameters: power('q') },
  'Quantile|LogLinQuantile': { meaning: 'loss:quantile', parameters: level('alpha', { default: 0.5 }) },
  MultiQuantile: 'loss:quantile',
  Expectile: { meaning: 'loss:expectile', parameters: level('alpha', { default: 0.5 }) },
  RMSEWithUncertainty: 'loss:gaussian-nll',
  Poisson: 'loss:poisson',
  Tweedie: { meaning: 'loss:tweedie', parameters: variancePower('variance_power') },
  Cox: 'loss:cox',
  SurvivalAft: 'loss:accelerated-failure-time',
} as const;

const classification = {
  Logloss: 'loss:binary-cross-entropy',
  CrossEntropy: ['loss:binary-cross-entropy', 'for labels anywhere in [0, 1]'],
  Focal: { meaning: 'loss:focal', parameters: focusing('focal_gamma') },
  MultiClass: 'loss:cross-entropy',
  MultiClassOneVsAll: ['loss:binary-cross-entropy', 'one against the rest'],
  MultiLogloss: ['loss:binary-cross-entropy', 'summed over labels'],
  MultiCrossEntropy: ['loss:binary-cross-entropy', 'summed over labels, which may lie anywhere in [0, 1]'],
} as const;

const ranking = {
  'YetiRank|YetiRankPairwise|PairLogit|PairLogitPairwise|QueryRMSE': 'loss:learning-to-rank',
} as const;

const onlyMetrics = {
  SMAPE: 'loss:smape',
  MedianAbsoluteError: 'loss:median-absolute-error',
  FairLoss: 'loss:fair',
  MSLE: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
  BrierScore: 'loss:brier',
  HingeLoss: 'loss:hinge',
} as const;

const trained = ['loss_function', 'objective'] as const;
const measured = ['eval_metric', 'custom_metric', 'custom_loss'] as const;

const regressor = (loss: string) => `from catboost import CatBoostRegressor

model = CatBoostRegressor(loss_function="${loss}").fit(X, y)`;

const classifier = (loss: string) => `from catboost import CatBoostClassifier

model = CatBoostClassifier(loss_function="${loss}").fit(X, y)`;

/** Least squares with a unitless weight per row. The derivatives are negated because CatBoost maximizes. */
const custom = (name: string, constants: string, weight: string) => `import numpy as np
from catboost import CatBoostRegressor

${constants}


class ${name}:
    def calc_ders_range(self, predictions, targets, weights):
        ders = []
        for i, (prediction, target) in enumerate(zip(predictions, targets)):
            r = target - prediction
            w = (1.0 if weights is None else weights[i]) * ${weight}
            ders.append((w * r, -w))
        return ders


# a custom loss starts from zero: center the target first
model = CatBoostRegressor(loss_function=${name}(), eval_metric="MAE").fit(X, y - np.median(y))`;

export const catboostSnippets = defineSnippets({
  id: 'catboost',
  name: 'CatBoost',
  language: 'python',
  rows: { weight: weightedFit, values: 'an array' },
  snippets: {
    l2: () => regressor('RMSE'),
    l1: () => regressor('MAE'),
    huber: (value) => regressor(`Huber:delta=${value('delta', 1)}`),
    'log-cosh': () => `${regressor('LogCosh')}  # scale the target by twice the logistic scale first`,
    'student-t': (value) =>
      custom(
        'StudentT',
        `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
        '(nu + 1) / (nu + (r / scale) ** 2)',
      ),
    cauchy: (value) => custom('Cauchy', `scale = ${value('scale', 1)}`, '2 / (1 + (r / scale) ** 2)'),
    lp: (value) => regressor(`Lq:q=${value('p', 1.5)}`),
    quantile: (value) => regressor(`Quantile:alpha=${value('tau', 0.5)}`),
    expectile: (value) => regressor(`Expectile:alpha=${value('tau', 0.5)}`),
    'weighted-l2': () => `from catboost import CatBoostRegressor

${fitByPrecision('CatBoostRegressor(loss_function="RMSE")')}`,
    'gaussian-nll': () => regressor('RMSEWithUncertainty'),
    mape: () => regressor('MAPE'),
    'cross-entropy': () => classifier('MultiClass'),
    'binary-cross-entropy': () => classifier('Logloss'),
    [ofShares]: () => `${classifier('CrossEntropy')}
prediction = model.predict_proba(X)[:, 1]`,
    focal: () => classifier('Focal:focal_alpha=0.25;focal_gamma=2.0'),
    poisson: () => regressor('Poisson'),
    tweedie: (value) => regressor(`Tweedie:variance_power=${value('p', 1.5)}`),
  },
});

/** CatBoost. Parameters can follow a name: `Huber:delta=2`. */
export const catboost = defineLibrary({
  ...catboostSnippets,
  imports: ['catboost'],
  names: [
    { keys: trained, source: page('regression'), names: regression },
    { keys: trained, source: page('classification'), names: classification },
    { keys: trained, source: page('ranking'), names: ranking },
    { prefix: 'catboost.metrics.', source: page('regression'), names: regression },
    { prefix: 'catboost.metrics.', source: page('classification'), names: classification },
    {
      keys: measured,
      role: 'metric',
      source: page('regression'),
      names: { ...regression, ...classification, ...onlyMetrics },
    },
  ],
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
