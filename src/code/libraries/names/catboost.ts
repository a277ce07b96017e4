import { defineLibrary } from './library.ts';

const keys = ['loss_function', 'objective'] as const;
const page = (task: string) => `https://catboost.ai/docs/en/concepts/loss-functions-${task}`;

/** CatBoost; a value may go on with its parameters (`Huber:delta=2`). */
export const catboost = defineLibrary({
  id: 'catboost',
  name: 'CatBoost',
  language: 'python',
  imports: ['catboost'],
  groups: [
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
});
