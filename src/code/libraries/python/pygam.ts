import { defineLibrary } from '../library.ts';

export const pygam = defineLibrary({
  id: 'pygam',
  name: 'pyGAM',
  language: 'python',
  imports: ['pygam'],
  names: [
    {
      prefix: 'pygam.',
      source: 'https://pygam.readthedocs.io/en/latest/api/api.html',
      names: {
        LinearGAM: 'loss:l2',
        LogisticGAM: 'loss:binary-cross-entropy',
        PoissonGAM: 'loss:poisson',
        GammaGAM: 'loss:gamma',
        InvGaussGAM: 'loss:inverse-gaussian',
        ExpectileGAM: 'loss:expectile',
      },
    },
    {
      keys: ['distribution'],
      source: 'https://pygam.readthedocs.io/en/latest/api/api.html',
      names: {
        normal: 'distribution:normal',
        binomial: 'distribution:binomial',
        poisson: 'distribution:poisson',
        gamma: 'distribution:gamma',
        inv_gauss: 'distribution:inverse-gaussian',
      },
    },
  ],
});
