import { defineLibrary } from '../library.ts';
import { variancePower } from '../parameters.ts';

export const glum = defineLibrary({
  id: 'glum',
  name: 'glum',
  language: 'python',
  imports: ['glum'],
  aliases: [[/^glum\.distributions\./, 'glum.']],
  names: [
    {
      prefix: 'glum.',
      source: 'https://glum.readthedocs.io/en/latest/glm.html',
      names: {
        NormalDistribution: 'distribution:normal',
        PoissonDistribution: 'distribution:poisson',
        GammaDistribution: 'distribution:gamma',
        TweedieDistribution: {
          meaning: 'distribution:tweedie',
          parameters: variancePower('power', { default: 0, place: 0 }),
        },
        InverseGaussianDistribution: 'distribution:inverse-gaussian',
        BinomialDistribution: 'distribution:binomial',
        NegativeBinomialDistribution: 'distribution:negative-binomial',
      },
    },
    {
      keys: ['family'],
      source: 'https://glum.readthedocs.io/en/latest/glm.html',
      names: {
        'normal|gaussian': 'distribution:normal',
        poisson: 'distribution:poisson',
        gamma: 'distribution:gamma',
        tweedie: 'distribution:tweedie',
        'inverse.gaussian': 'distribution:inverse-gaussian',
        binomial: 'distribution:binomial',
        'negative.binomial': 'distribution:negative-binomial',
      },
    },
  ],
});
