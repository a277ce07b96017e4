import { defineLibrary } from '../library.ts';

export const pytorchTabnet = defineLibrary({
  id: 'pytorch-tabnet',
  name: 'TabNet',
  language: 'python',
  imports: ['pytorch_tabnet'],
  names: [
    {
      keys: ['eval_metric'],
      role: 'metric',
      source: 'https://dreamquark-ai.github.io/tabnet/generated_docs/README.html',
      names: {
        'rmse|mse': 'loss:l2',
        mae: 'loss:l1',
        rmsle: 'loss:squared-log',
        logloss: 'loss:cross-entropy',
      },
    },
  ],
});
