import { defineLibrary } from './library.ts';

export const xgboost = defineLibrary({
  id: 'xgboost',
  name: 'XGBoost',
  language: 'python',
  imports: ['xgboost'],
  groups: [
    {
      keys: ['objective'],
      source: 'https://xgboost.readthedocs.io/en/stable/parameter.html#learning-task-parameters',
      names: {
        'reg:squarederror': 'loss:l2',
        'reg:linear': ['loss:l2', 'the old name of reg:squarederror'],
        'reg:absoluteerror': 'loss:l1',
        'reg:pseudohubererror': [
          'loss:pseudo-huber',
          'huber_slope = 1 by default, in the units of the target',
        ],
        'reg:quantileerror': ['loss:quantile', 'the level is quantile_alpha'],
        'reg:expectileerror': ['loss:expectile', 'the level is expectile_alpha; XGBoost 3.3 or newer'],
        'reg:squaredlogerror': ['loss:squared-log', 'of ln(1 + y), not of ln y'],
        'reg:logistic': 'loss:binary-cross-entropy',
        'binary:logistic': 'loss:binary-cross-entropy',
        'binary:logitraw': 'loss:binary-cross-entropy',
        'binary:hinge': 'loss:hinge',
        'multi:softmax': ['loss:cross-entropy', 'predicts the class, not probabilities'],
        'multi:softprob': 'loss:cross-entropy',
        'count:poisson': 'loss:poisson',
        'reg:gamma': 'loss:gamma',
        'reg:tweedie': ['loss:tweedie', 'tweedie_variance_power = 1.5 by default'],
      },
    },
  ],
});
