import { defineLibrary } from '../library.ts';

export const mlj = defineLibrary({
  id: 'mlj',
  name: 'MLJ',
  language: 'julia',
  imports: ['MLJ', 'MLJBase', 'StatisticalMeasures'],
  aliases: [[/^(?:MLJBase|StatisticalMeasures)\./, 'MLJ.']],
  names: [
    {
      prefix: 'MLJ.',
      role: 'metric',
      source: 'https://juliaai.github.io/StatisticalMeasures.jl/stable/auto_generated_list_of_measures/',
      names: {
        'rms|rmse|root_mean_squared_error|RootMeanSquaredError|l2|LPLoss': 'loss:l2',
        'mae|l1|mean_absolute_error|MeanAbsoluteError': 'loss:l1',
        'mape|MeanAbsoluteProportionalError': 'loss:mape',
        'rmsl|rmsle|RootMeanSquaredLogError': 'loss:squared-log',
        'log_cosh|log_cosh_loss|LogCoshLoss': 'loss:log-cosh',
        'log_loss|cross_entropy|LogLoss': 'loss:cross-entropy',
        'brier_loss|BrierLoss': 'loss:brier',
      },
    },
  ],
});
