import { defineLibrary } from '../library.ts';

export const ignite = defineLibrary({
  id: 'ignite',
  name: 'PyTorch Ignite',
  language: 'python',
  imports: ['ignite'],
  names: [
    {
      prefix: 'ignite.metrics.',
      role: 'metric',
      source: 'https://docs.pytorch.org/ignite/metrics.html',
      names: {
        'MeanSquaredError|RootMeanSquaredError': 'loss:l2',
        MeanAbsoluteError: 'loss:l1',
      },
    },
  ],
});
