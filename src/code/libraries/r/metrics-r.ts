import { defineLibrary } from '../library.ts';

export const metricsR = defineLibrary({
  id: 'metrics-r',
  name: 'Metrics',
  language: 'r',
  imports: ['Metrics', 'MLmetrics', 'ModelMetrics', 'hydroGOF', 'DescTools'],
  names: [
    {
      role: 'metric',
      source: 'https://cran.r-project.org/web/packages/Metrics/refman/Metrics.html',
      names: {
        'mse|rmse|MSE|RMSE': 'loss:l2',
        'mae|MAE|mdae': 'loss:l1',
        'mape|MAPE': 'loss:mape',
        smape: 'loss:smape',
        mase: 'loss:mase',
        'rmsle|msle|RMSLE': 'loss:squared-log',
        'logLoss|LogLoss': 'loss:binary-cross-entropy',
      },
    },
  ],
});
