import { defineLibrary } from '../library.ts';

export const luz = defineLibrary({
  id: 'luz',
  name: 'luz',
  language: 'r',
  imports: ['luz'],
  names: [
    {
      role: 'metric',
      source: 'https://mlverse.github.io/luz/reference/index.html',
      names: {
        'luz_metric_mse|luz_metric_rmse': 'loss:l2',
        luz_metric_mae: 'loss:l1',
      },
    },
  ],
});
