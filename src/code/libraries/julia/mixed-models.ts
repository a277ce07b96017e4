import { defineLibrary } from '../library.ts';

export const mixedModels = defineLibrary({
  id: 'mixed-models',
  name: 'MixedModels.jl',
  language: 'julia',
  imports: ['MixedModels'],
  names: [
    {
      prefix: 'MixedModels.',
      source: 'https://juliastats.org/MixedModels.jl/stable/constructors/',
      names: {
        'LinearMixedModel|lmm': ['loss:l2', 'with random effects'],
        // With a family, as in `fit(MixedModel, formula, data, Poisson())`, it is a generalized model.
        MixedModel: { meaning: 'loss:l2', note: 'with random effects', unlessAt: 3 },
      },
    },
  ],
});
