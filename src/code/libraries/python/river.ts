import { defineLibrary } from '../library.ts';
import { delta, level } from '../parameters.ts';

export const river = defineLibrary({
  id: 'river',
  name: 'River',
  language: 'python',
  imports: ['river'],
  names: [
    {
      prefix: 'river.optim.losses.',
      source: 'https://riverml.xyz/latest/api/overview/',
      names: {
        Squared: 'loss:l2',
        'Absolute|EpsilonInsensitiveHinge': 'loss:l1',
        Huber: { meaning: 'loss:huber', parameters: delta('epsilon', { default: 0.1, place: 0 }) },
        Quantile: { meaning: 'loss:quantile', parameters: level('alpha', { default: 0.5, place: 0 }) },
        Log: 'loss:binary-cross-entropy',
        CrossEntropy: 'loss:cross-entropy',
        Hinge: 'loss:hinge',
        Poisson: 'loss:poisson',
        Cauchy: 'loss:cauchy',
      },
    },
    {
      prefix: 'river.metrics.',
      role: 'metric',
      source: 'https://riverml.xyz/latest/api/overview/',
      names: {
        'MSE|RMSE': 'loss:l2',
        MAE: 'loss:l1',
        MAPE: 'loss:mape',
        SMAPE: 'loss:smape',
        RMSLE: 'loss:squared-log',
        LogLoss: 'loss:binary-cross-entropy',
        CrossEntropy: 'loss:cross-entropy',
      },
    },
  ],
});
