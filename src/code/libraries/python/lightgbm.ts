import { defineLibrary } from '../library.ts';
import { delta, level, variancePower } from '../parameters.ts';
import { defineSnippets, ofShares } from '../snippet.ts';
import { boostedObjective, boostedRows, boostedSnippets } from './boosted-objectives.ts';
import { fitByPrecision } from './weighted-fit.ts';

/** Names that are both objectives and metrics. */
const losses = {
  'l2|mean_squared_error|mse|root_mean_squared_error|rmse': 'loss:l2',
  'l1|mean_absolute_error|mae': 'loss:l1',
  huber: { meaning: 'loss:huber', parameters: delta('alpha', { default: 0.9 }) },
  fair: 'loss:fair',
  quantile: { meaning: 'loss:quantile', parameters: level('alpha', { default: 0.9 }) },
  'mape|mean_absolute_percentage_error': ['loss:mape', 'the divisor is 1 where |y| is less'],
  poisson: 'loss:poisson',
  gamma: 'loss:gamma',
  tweedie: {
    meaning: 'loss:tweedie',
    parameters: variancePower('tweedie_variance_power', { default: 1.5 }),
  },
} as const;

const builtIn = (objective: string, more = '') => `import lightgbm as lgb

model = lgb.LGBMRegressor(objective="${objective}"${more}).fit(X, y)`;

const classifier = (objective: string) => `import lightgbm as lgb

model = lgb.LGBMClassifier(objective="${objective}").fit(X, y)`;

const custom: typeof boostedObjective = (name, ...formulas) => `import lightgbm as lgb
import numpy as np

${boostedObjective(name, ...formulas)}


# a custom objective starts from zero: center the target first
model = lgb.LGBMRegressor(objective=${name}).fit(X, y - np.median(y))`;

export const lightgbmSnippets = defineSnippets({
  id: 'lightgbm',
  name: 'LightGBM',
  language: 'python',
  rows: boostedRows,
  snippets: {
    ...boostedSnippets(custom),
    l2: () => builtIn('regression'),
    l1: () => builtIn('regression_l1'),
    huber: (value) =>
      `${builtIn('huber', `, alpha=${value('delta', 0.9)}`)}  # alpha is δ, in the units of the target`,
    quantile: (value) => builtIn('quantile', `, alpha=${value('tau', 0.5)}`),
    expectile: (value) => custom('expectile_loss', `tau = ${value('tau', 0.5)}`, '2 * np.abs(tau - (r < 0))'),
    'weighted-l2': () => `import lightgbm as lgb

${fitByPrecision('lgb.LGBMRegressor(objective="regression")')}`,
    mape: () => builtIn('mape'),
    'cross-entropy': () => classifier('multiclass'),
    'binary-cross-entropy': () => classifier('binary'),
    [ofShares]: () => builtIn('cross_entropy'),
    poisson: () => builtIn('poisson'),
    gamma: () => builtIn('gamma'),
    exponential: () => builtIn('gamma'),
    tweedie: (value) => builtIn('tweedie', `, tweedie_variance_power=${value('p', 1.5)}`),
  },
});

export const lightgbm = defineLibrary({
  ...lightgbmSnippets,
  imports: ['lightgbm'],
  names: [
    {
      keys: ['objective', 'objective_type', 'app', 'application', 'loss', 'obj'],
      source: 'https://lightgbm.readthedocs.io/en/latest/Parameters.html#objective',
      names: {
        ...losses,
        'regression|regression_l2|l2_root': 'loss:l2',
        regression_l1: 'loss:l1',
        'multiclass|softmax': 'loss:cross-entropy',
        binary: 'loss:binary-cross-entropy',
        'multiclassova|multiclass_ova|ova|ovr': ['loss:binary-cross-entropy', 'one against the rest'],
        'cross_entropy|xentropy': ['loss:binary-cross-entropy', 'for labels anywhere in [0, 1]'],
        'lambdarank|rank_xendcg': 'loss:learning-to-rank',
      },
    },
    {
      keys: ['metric', 'metrics', 'eval_metric', 'metric_types'],
      role: 'metric',
      source: 'https://lightgbm.readthedocs.io/en/latest/Parameters.html#metric',
      names: {
        ...losses,
        'regression|regression_l2|l2_root': 'loss:l2',
        regression_l1: 'loss:l1',
        gamma_deviance: 'loss:gamma',
        'binary_logloss|binary|cross_entropy|xentropy': 'loss:binary-cross-entropy',
        'multi_logloss|multiclass|softmax|multiclassova|multiclass_ova|ova|ovr': 'loss:cross-entropy',
        'kullback_leibler|kldiv': 'loss:soft-cross-entropy',
      },
    },
  ],
  replacements: [
    {
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
  ],
});
