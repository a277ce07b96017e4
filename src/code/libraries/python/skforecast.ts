import { defineLibrary } from '../library.ts';

export const skforecast = defineLibrary({
  id: 'skforecast',
  name: 'skforecast',
  language: 'python',
  imports: ['skforecast'],
  names: [
    {
      keys: ['metric'],
      role: 'metric',
      source: 'https://skforecast.org/latest/api/model_selection',
      names: {
        mean_squared_error: 'loss:l2',
        mean_absolute_error: 'loss:l1',
        mean_absolute_percentage_error: 'loss:mape',
        mean_squared_log_error: 'loss:squared-log',
        mean_absolute_scaled_error: 'loss:mase',
      },
    },
  ],
});
