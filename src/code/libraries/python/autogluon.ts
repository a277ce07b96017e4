import { defineLibrary } from '../library.ts';
import { wape } from '../wape.ts';

export const autogluon = defineLibrary({
  id: 'autogluon',
  name: 'AutoGluon',
  language: 'python',
  imports: ['autogluon'],
  names: [
    {
      keys: ['eval_metric'],
      role: 'metric',
      source: 'https://auto.gluon.ai/stable/api/autogluon.tabular.TabularPredictor.html',
      names: {
        'root_mean_squared_error|rmse|RMSE|mean_squared_error|mse|MSE': 'loss:l2',
        'mean_absolute_error|mae|MAE': 'loss:l1',
        'mean_absolute_percentage_error|mape|MAPE': 'loss:mape',
        WAPE: wape,
        'symmetric_mean_absolute_percentage_error|smape|SMAPE': 'loss:smape',
        'root_mean_squared_logarithmic_error|RMSLE': 'loss:squared-log',
        'pinball_loss|pinball|WQL|SQL': 'loss:quantile',
        'log_loss|nll': 'loss:cross-entropy',
        MASE: 'loss:mase',
      },
    },
  ],
});
