import { defineLibrary } from '../library.ts';
import { variancePower } from '../parameters.ts';

export const metricsR = defineLibrary({
  id: 'metrics-r',
  name: 'Metrics',
  language: 'r',
  imports: ['Metrics', 'MLmetrics', 'ModelMetrics', 'hydroGOF', 'DescTools', 'MetricsWeighted'],
  names: [
    {
      role: 'metric',
      source: 'https://cran.r-project.org/web/packages/Metrics/refman/Metrics.html',
      names: {
        'mse|rmse|MSE|RMSE': 'loss:l2',
        'mae|MAE': 'loss:l1',
        mdae: 'loss:median-absolute-error',
        'mape|MAPE': 'loss:mape',
        smape: 'loss:smape',
        mase: 'loss:mase',
        'rmsle|msle|RMSLE': 'loss:squared-log',
        'logLoss|LogLoss': 'loss:binary-cross-entropy',
      },
    },
    {
      role: 'metric',
      source: 'https://cran.r-project.org/web/packages/MetricsWeighted/refman/MetricsWeighted.html',
      names: {
        deviance_normal: 'loss:l2',
        deviance_poisson: 'loss:poisson',
        deviance_gamma: 'loss:gamma',
        deviance_tweedie: {
          meaning: 'loss:tweedie',
          parameters: variancePower('tweedie_p', { default: 0, place: 3 }),
        },
        deviance_bernoulli: 'loss:binary-cross-entropy',
      },
    },
  ],
});
