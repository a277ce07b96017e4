import { defineLibrary } from '../library.ts';

/** Forecasts in tables. Accuracy measures are passed as functions. */
export const fabletools = defineLibrary({
  id: 'fabletools',
  name: 'fabletools',
  language: 'r',
  imports: ['fabletools', 'fable', 'fpp3'],
  names: [
    {
      role: 'metric',
      source: 'https://fabletools.tidyverts.org/reference/index.html',
      names: {
        'MSE|RMSE': 'loss:l2',
        MAE: 'loss:l1',
        MAPE: 'loss:mape',
        'MASE|RMSSE': 'loss:mase',
        'quantile_score|pinball_loss|percentile_score': 'loss:quantile',
        CRPS: 'loss:crps',
      },
    },
  ],
});
