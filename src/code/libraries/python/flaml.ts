import { defineLibrary } from '../library.ts';

export const flaml = defineLibrary({
  id: 'flaml',
  name: 'FLAML',
  language: 'python',
  imports: ['flaml', 'pycaret', 'supervised', 'autosklearn'],
  names: [
    {
      keys: ['metric', 'eval_metric', 'optimize', 'sort'],
      role: 'metric',
      source: 'https://microsoft.github.io/FLAML/docs/Use-Cases/Task-Oriented-AutoML',
      names: {
        'rmse|mse|RMSE|MSE': 'loss:l2',
        'mae|MAE': 'loss:l1',
        'mape|MAPE': 'loss:mape',
        'log_loss|logloss': 'loss:cross-entropy',
        RMSLE: 'loss:squared-log',
      },
    },
  ],
});
