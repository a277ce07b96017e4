import { defineLibrary } from '../library.ts';
import { level } from '../parameters.ts';

export const evotrees = defineLibrary({
  id: 'evotrees',
  name: 'EvoTrees.jl',
  language: 'julia',
  imports: ['EvoTrees'],
  names: [
    {
      keys: ['loss'],
      source: 'https://evovest.github.io/EvoTrees.jl/stable/',
      names: {
        'mse|linear': 'loss:l2',
        'mae|l1': 'loss:l1',
        quantile: { meaning: 'loss:quantile', parameters: level('alpha', { default: 0.5 }) },
        'logloss|logistic': 'loss:binary-cross-entropy',
        mlogloss: 'loss:cross-entropy',
        poisson: 'loss:poisson',
        gamma: 'loss:gamma',
        tweedie: 'loss:tweedie',
        gaussian_mle: 'distribution:normal-with-scale',
        logistic_mle: 'distribution:logistic',
        'cred_var|cred_std': 'loss:l2',
      },
    },
    {
      keys: ['metric'],
      role: 'metric',
      source: 'https://evovest.github.io/EvoTrees.jl/stable/',
      names: {
        'mse|rmse': 'loss:l2',
        mae: 'loss:l1',
        logloss: 'loss:binary-cross-entropy',
        mlogloss: 'loss:cross-entropy',
        poisson: 'loss:poisson',
      },
    },
    {
      prefix: 'EvoTrees.',
      source: 'https://evovest.github.io/EvoTrees.jl/stable/',
      names: {
        EvoTreeCount: 'loss:poisson',
      },
    },
  ],
});
