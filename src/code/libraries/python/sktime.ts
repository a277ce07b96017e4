import { defineLibrary } from '../library.ts';

export const sktime = defineLibrary({
  id: 'sktime',
  name: 'sktime',
  language: 'python',
  imports: ['sktime'],
  names: [
    {
      prefix: 'sktime.performance_metrics.forecasting.',
      role: 'metric',
      source: 'https://www.sktime.net/en/stable/api_reference/performance_metrics.html',
      names: {
        'mean_squared_error|MeanSquaredError|mean_squared_scaled_error': 'loss:l2',
        'mean_absolute_error|MeanAbsoluteError': 'loss:l1',
        'median_absolute_error|MedianAbsoluteError': 'loss:median-absolute-error',
        'mean_absolute_percentage_error|MeanAbsolutePercentageError': {
          meaning: 'loss:mape',
          unless: ['symmetric=True'],
        },
        'mean_absolute_scaled_error|MeanAbsoluteScaledError': 'loss:mase',
      },
    },
  ],
});
