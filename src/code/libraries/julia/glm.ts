import { defineLibrary } from '../library.ts';

export const glm = defineLibrary({
  id: 'glm',
  name: 'GLM.jl',
  language: 'julia',
  imports: ['GLM'],
  names: [
    {
      prefix: 'GLM.',
      source: 'https://juliastats.org/GLM.jl/stable/',
      names: { lm: 'loss:l2', LinearModel: 'loss:l2', negbin: 'loss:negative-binomial' },
    },
  ],
});
