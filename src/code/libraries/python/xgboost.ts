import { defineLibrary } from '../library.ts';
import { delta, level, variancePower } from '../parameters.ts';
import { defineSnippets, ofShares } from '../snippet.ts';
import { boostedObjective, boostedRows, boostedSnippets } from './boosted-objectives.ts';
import { fitByPrecision } from './weighted-fit.ts';

const squaredLog = ['loss:squared-log', 'of ln(1 + y), not of ln y'] as const;
const tweediePower = variancePower('tweedie_variance_power', { default: 1.5 });

const builtIn = (objective: string, more = '') => `import xgboost as xgb

model = xgb.XGBRegressor(objective="${objective}"${more}).fit(X, y)`;

/** Its second derivative is all but zero where it may start, at 0.5: then no tree grows. */
const pseudoHuber = (slope: string) => `import numpy as np
import xgboost as xgb

model = xgb.XGBRegressor(
    objective="reg:pseudohubererror", huber_slope=${slope}, base_score=np.median(y)
).fit(X, y)`;

const gamma = () => `import numpy as np
import xgboost as xgb

model = xgb.XGBRegressor(objective="reg:gamma", base_score=np.mean(y)).fit(X, y)`;

const classifier = (objective: string) => `import xgboost as xgb

model = xgb.XGBClassifier(objective="${objective}").fit(X, y)`;

const custom: typeof boostedObjective = (...formulas) => `import numpy as np
import xgboost as xgb

${boostedObjective(...formulas)}


# without base_score it would start from 0.5
model = xgb.XGBRegressor(objective=${formulas[0]}, base_score=np.median(y)).fit(X, y)`;

export const xgboostSnippets = defineSnippets({
  id: 'xgboost',
  name: 'XGBoost',
  language: 'python',
  rows: boostedRows,
  snippets: {
    ...boostedSnippets(custom),
    l2: () => builtIn('reg:squarederror'),
    l1: () => builtIn('reg:absoluteerror', ', tree_method="hist"'),
    huber: (value) => `${pseudoHuber(value('delta', 1))}  # a smooth Huber`,
    'pseudo-huber': (value) => pseudoHuber(value('delta', 1)),
    quantile: (value) => builtIn('reg:quantileerror', `, quantile_alpha=${value('tau', 0.5)}`),
    expectile: (value) =>
      `${builtIn('reg:expectileerror', `, expectile_alpha=${value('tau', 0.5)}`)}  # XGBoost 3.3 or newer`,
    'weighted-l2': () => `import xgboost as xgb

${fitByPrecision('xgb.XGBRegressor(objective="reg:squarederror")')}`,
    'cross-entropy': () => classifier('multi:softprob'),
    'binary-cross-entropy': () => classifier('binary:logistic'),
    [ofShares]: () => builtIn('reg:logistic'),
    hinge: () => classifier('binary:hinge'),
    poisson: () => builtIn('count:poisson'),
    gamma,
    exponential: gamma,
    // reg:squaredlogerror learns nothing of a target in thousands: its second derivatives are of order 1/y².
    'squared-log': () => `import numpy as np
import xgboost as xgb

model = xgb.XGBRegressor(objective="reg:squarederror").fit(X, np.log(y))
prediction = np.exp(model.predict(X))`,
    tweedie: (value) => builtIn('reg:tweedie', `, tweedie_variance_power=${value('p', 1.5)}`),
  },
});

export const xgboost = defineLibrary({
  ...xgboostSnippets,
  imports: ['xgboost'],
  names: [
    {
      keys: ['objective'],
      source: 'https://xgboost.readthedocs.io/en/stable/parameter.html#learning-task-parameters',
      names: {
        'reg:squarederror': 'loss:l2',
        'reg:linear': ['loss:l2', 'the old name of reg:squarederror'],
        'reg:absoluteerror': 'loss:l1',
        'reg:pseudohubererror': {
          meaning: 'loss:pseudo-huber',
          note: 'without a base_score near the target, trees may not grow',
          parameters: delta('huber_slope', { default: 1 }),
        },
        'reg:quantileerror': { meaning: 'loss:quantile', parameters: level('quantile_alpha') },
        'reg:expectileerror': {
          meaning: 'loss:expectile',
          note: 'XGBoost 3.3 or newer',
          parameters: level('expectile_alpha'),
        },
        'reg:squaredlogerror': [
          'loss:squared-log',
          'of ln(1 + y), not of ln y; trees stop growing early if the target is in thousands: rather fit reg:squarederror to the logarithm',
        ],
        'reg:logistic|binary:logistic|binary:logitraw': 'loss:binary-cross-entropy',
        'binary:hinge': 'loss:hinge',
        'multi:softmax': ['loss:cross-entropy', 'predicts the class, not probabilities'],
        'multi:softprob': 'loss:cross-entropy',
        'count:poisson': 'loss:poisson',
        'reg:gamma': 'loss:gamma',
        'reg:tweedie': { meaning: 'loss:tweedie', parameters: tweediePower },
        'survival:cox': 'loss:cox',
        'survival:aft': 'loss:accelerated-failure-time',
        'rank:pairwise|rank:ndcg|rank:map': 'loss:learning-to-rank',
      },
    },
    {
      keys: ['aft_loss_distribution'],
      source: 'https://xgboost.readthedocs.io/en/stable/tutorials/aft_survival_analysis.html',
      names: {
        normal: ['distribution:normal', 'of the logarithm of time'],
        logistic: ['distribution:logistic', 'of the logarithm of time'],
        extreme: ['distribution:gumbel', 'of the logarithm of time: Weibull times'],
      },
    },
    {
      keys: ['eval_metric'],
      role: 'metric',
      source: 'https://xgboost.readthedocs.io/en/stable/parameter.html#learning-task-parameters',
      names: {
        rmse: 'loss:l2',
        mae: 'loss:l1',
        mape: 'loss:mape',
        rmsle: squaredLog,
        mphe: { meaning: 'loss:pseudo-huber', parameters: delta('huber_slope', { default: 1 }) },
        quantile: { meaning: 'loss:quantile', parameters: level('quantile_alpha') },
        logloss: 'loss:binary-cross-entropy',
        mlogloss: 'loss:cross-entropy',
        'poisson-nloglik': 'loss:poisson',
        'gamma-nloglik|gamma-deviance': 'loss:gamma',
        'tweedie-nloglik': { meaning: 'loss:tweedie', parameters: tweediePower },
        'cox-nloglik': 'loss:cox',
        'aft-nloglik': 'loss:accelerated-failure-time',
      },
    },
  ],
  replacements: [
    {
      prefix: '',
      keys: ['objective'],
      losses: {
        l2: { name: 'reg:squarederror' },
        l1: {
          name: 'reg:absoluteerror',
          consequence: 'before XGBoost 2.0, with tree_method="hist"',
        },
        huber: {
          name: 'reg:pseudohubererror',
          parameters: { huber_slope: 'delta' },
          fromTarget: { base_score: 'np.median(y)' },
        },
        quantile: { name: 'reg:quantileerror', parameters: { quantile_alpha: 'tau' } },
        expectile: { name: 'reg:expectileerror', parameters: { expectile_alpha: 'tau' } },
        poisson: { name: 'count:poisson' },
        gamma: { name: 'reg:gamma', fromTarget: { base_score: 'np.mean(y)' } },
        tweedie: { name: 'reg:tweedie', parameters: { tweedie_variance_power: 'p' } },
      },
    },
  ],
});
