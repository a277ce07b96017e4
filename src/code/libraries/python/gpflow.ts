import { defineLibrary } from '../library.ts';

export const gpflow = defineLibrary({
  id: 'gpflow',
  name: 'GPflow',
  language: 'python',
  imports: ['gpflow'],
  names: [
    {
      prefix: 'gpflow.likelihoods.',
      source: 'https://gpflow.github.io/GPflow/develop/api/gpflow/likelihoods/index.html',
      names: {
        Gaussian: 'distribution:normal',
        HeteroskedasticTFPConditional: 'distribution:normal-with-scale',
        StudentT: 'distribution:student-t',
        Bernoulli: 'distribution:bernoulli',
        Poisson: 'distribution:poisson',
        Exponential: 'distribution:exponential',
        Gamma: 'distribution:gamma',
        Beta: 'distribution:beta',
        'Softmax|MultiClass': 'distribution:categorical',
        Ordinal: 'loss:ordinal',
      },
    },
  ],
});
