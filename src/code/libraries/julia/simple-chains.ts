import { defineLibrary } from '../library.ts';

export const simpleChains = defineLibrary({
  id: 'simple-chains',
  name: 'SimpleChains.jl',
  language: 'julia',
  imports: ['SimpleChains'],
  names: [
    {
      prefix: 'SimpleChains.',
      source: 'https://pumasai.github.io/SimpleChains.jl/stable/',
      names: {
        SquaredLoss: 'loss:l2',
        AbsoluteLoss: 'loss:l1',
        LogitCrossEntropyLoss: 'loss:cross-entropy',
      },
    },
  ],
});
