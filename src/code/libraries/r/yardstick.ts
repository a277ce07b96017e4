import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const yardstick = defineLibrary({
  id: 'yardstick',
  name: 'yardstick',
  language: 'r',
  imports: ['yardstick', 'tidymodels', 'tune'],
  names: [
    {
      role: 'metric',
      source: 'https://yardstick.tidymodels.org/reference/index.html',
      names: {
        'rmse|rmse_vec': 'loss:l2',
        'mae|mae_vec': 'loss:l1',
        'mape|mape_vec': 'loss:mape',
        'smape|smape_vec': 'loss:smape',
        'mase|mase_vec': 'loss:mase',
        'huber_loss|huber_loss_vec': { meaning: 'loss:huber', parameters: delta('delta', { default: 1 }) },
        'huber_loss_pseudo|huber_loss_pseudo_vec': {
          meaning: 'loss:pseudo-huber',
          parameters: delta('delta', { default: 1 }),
        },
        'mn_log_loss|mn_log_loss_vec': 'loss:cross-entropy',
        'poisson_log_loss|poisson_log_loss_vec': 'loss:poisson',
        'brier_class|brier_class_vec': 'loss:brier',
      },
    },
    {
      keys: ['metric', 'rank_metric'],
      role: 'metric',
      source: 'https://tune.tidymodels.org/reference/show_best.html',
      names: {
        rmse: 'loss:l2',
        mae: 'loss:l1',
        mape: 'loss:mape',
        smape: 'loss:smape',
        mase: 'loss:mase',
        huber_loss: 'loss:huber',
        huber_loss_pseudo: 'loss:pseudo-huber',
        mn_log_loss: 'loss:cross-entropy',
        poisson_log_loss: 'loss:poisson',
        brier_class: 'loss:brier',
      },
    },
  ],
  places: {
    show_best: { 1: 'metric' },
    select_best: { 1: 'metric' },
  },
});
