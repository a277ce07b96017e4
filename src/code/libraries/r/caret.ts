import { defineLibrary } from '../library.ts';

export const caret = defineLibrary({
  id: 'caret',
  name: 'caret',
  language: 'r',
  imports: ['caret'],
  names: [
    {
      keys: ['method'],
      source: 'https://topepo.github.io/caret/train-models-by-tag.html',
      names: { lm: 'loss:l2', rlm: 'loss:huber', 'glm.nb': 'loss:negative-binomial', polr: 'loss:ordinal' },
    },
    {
      keys: ['metric'],
      role: 'metric',
      source: 'https://topepo.github.io/caret/measuring-performance.html',
      names: { RMSE: 'loss:l2', MAE: 'loss:l1', logLoss: 'loss:cross-entropy' },
    },
    {
      role: 'metric',
      source: 'https://topepo.github.io/caret/measuring-performance.html',
      names: { RMSE: 'loss:l2', MAE: 'loss:l1' },
    },
  ],
});
