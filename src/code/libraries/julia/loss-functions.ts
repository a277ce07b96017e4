import { defineLibrary } from '../library.ts';
import { delta, level, power } from '../parameters.ts';

export const lossFunctions = defineLibrary({
  id: 'loss-functions',
  name: 'LossFunctions.jl',
  language: 'julia',
  imports: ['LossFunctions'],
  names: [
    {
      prefix: 'LossFunctions.',
      source: 'https://juliaml.github.io/LossFunctions.jl/stable/losses/distance/',
      names: {
        L2DistLoss: 'loss:l2',
        L1DistLoss: 'loss:l1',
        LPDistLoss: { meaning: 'loss:lp', parameters: power('p', { place: 0 }) },
        'L1EpsilonInsLoss|EpsilonInsLoss': ['loss:l1', 'errors within ±ε cost nothing'],
        L2EpsilonInsLoss: ['loss:l2', 'errors within ±ε cost nothing'],
        HuberLoss: { meaning: 'loss:huber', parameters: delta('α', { default: 1, place: 0 }) },
        'LogitDistLoss|LogCoshLoss': 'loss:log-cosh',
        QuantileLoss: { meaning: 'loss:quantile', parameters: level('τ', { place: 0 }) },
        PeriodicLoss: 'loss:cosine',
      },
    },
    {
      prefix: 'LossFunctions.',
      source: 'https://juliaml.github.io/LossFunctions.jl/stable/losses/margin/',
      names: {
        LogitMarginLoss: ['loss:binary-cross-entropy', 'for labels −1 and 1'],
        'HingeLoss|L1HingeLoss|L2HingeLoss|SmoothedL1HingeLoss|PerceptronLoss': 'loss:hinge',
        ModifiedHuberLoss: 'loss:modified-huber',
        L2MarginLoss: ['loss:l2', 'for labels −1 and 1'],
      },
    },
    {
      prefix: 'LossFunctions.',
      source: 'https://juliaml.github.io/LossFunctions.jl/stable/losses/other/',
      names: { PoissonLoss: 'loss:poisson', CrossEntropyLoss: 'loss:binary-cross-entropy' },
    },
  ],
});
