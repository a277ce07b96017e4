import { defineLibrary } from '../library.ts';

export const utilsforecast = defineLibrary({
  id: 'utilsforecast',
  name: 'utilsforecast',
  language: 'python',
  imports: ['utilsforecast', 'datasetsforecast'],
  aliases: [[/^datasetsforecast\.losses\./, 'utilsforecast.losses.']],
  names: [
    {
      prefix: 'utilsforecast.losses.',
      role: 'metric',
      source: 'https://nixtlaverse.nixtla.io/utilsforecast/losses.html',
      names: {
        'mse|rmse|rmsse|msse': 'loss:l2',
        mae: 'loss:l1',
        mape: 'loss:mape',
        smape: 'loss:smape',
        mase: 'loss:mase',
        'quantile_loss|mqloss': 'loss:quantile',
        scaled_crps: 'loss:crps',
      },
    },
  ],
});
