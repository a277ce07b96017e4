import { defineLibrary } from '../library.ts';

export const gpjax = defineLibrary({
  id: 'gpjax',
  name: 'GPJax',
  language: 'python',
  imports: ['gpjax'],
  names: [
    {
      prefix: 'gpjax.likelihoods.',
      source: 'https://docs.jaxgaussianprocesses.com/api/likelihoods/',
      names: {
        Gaussian: 'distribution:normal',
        Bernoulli: 'distribution:bernoulli',
        Poisson: 'distribution:poisson',
        StudentT: 'distribution:student-t',
      },
    },
  ],
});
