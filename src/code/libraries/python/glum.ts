import { defineLibrary } from '../library.ts';

export const glum = defineLibrary({
  id: 'glum',
  name: 'glum',
  language: 'python',
  imports: ['glum'],
  names: [
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
