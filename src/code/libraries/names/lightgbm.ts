import { defineLibrary } from './library.ts';

const mape = ['loss:mape', 'the divisor is 1 where |y| is less'] as const;

export const lightgbm = defineLibrary({
  id: 'lightgbm',
  name: 'LightGBM',
  language: 'python',
  imports: ['lightgbm'],
  groups: [
    {
      keys: ['objective', 'objective_type', 'app', 'application', 'loss'],
      source: 'https://lightgbm.readthedocs.io/en/latest/Parameters.html#objective',
      names: {
        regression: 'loss:l2',
        regression_l2: 'loss:l2',
        l2: 'loss:l2',
        mean_squared_error: 'loss:l2',
        mse: 'loss:l2',
        l2_root: 'loss:l2',
        root_mean_squared_error: 'loss:l2',
        rmse: 'loss:l2',
        regression_l1: 'loss:l1',
        l1: 'loss:l1',
        mean_absolute_error: 'loss:l1',
        mae: 'loss:l1',
        huber: ['loss:huber', 'δ is alpha, 0.9 by default, in the units of the target'],
        quantile: ['loss:quantile', 'the level is alpha, 0.9 by default'],
        mape,
        mean_absolute_percentage_error: mape,
        poisson: 'loss:poisson',
        gamma: 'loss:gamma',
        tweedie: ['loss:tweedie', 'tweedie_variance_power = 1.5 by default'],
        binary: 'loss:binary-cross-entropy',
        multiclass: 'loss:cross-entropy',
        softmax: 'loss:cross-entropy',
        multiclassova: ['loss:binary-cross-entropy', 'one against the rest'],
        multiclass_ova: ['loss:binary-cross-entropy', 'one against the rest'],
        cross_entropy: ['loss:binary-cross-entropy', 'for labels anywhere in [0, 1]'],
        xentropy: ['loss:binary-cross-entropy', 'for labels anywhere in [0, 1]'],
      },
    },
  ],
});
