import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const mlx = defineLibrary({
  id: 'mlx',
  name: 'MLX',
  language: 'python',
  imports: ['mlx'],
  names: [
    {
      prefix: 'mlx.nn.losses.',
      source: 'https://ml-explore.github.io/mlx/build/html/python/nn/losses.html',
      names: {
        mse_loss: 'loss:l2',
        l1_loss: 'loss:l1',
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 2 }) },
        smooth_l1_loss: { meaning: 'loss:huber', parameters: delta('beta', { default: 1, place: 2 }) },
        log_cosh_loss: 'loss:log-cosh',
        'cross_entropy|nll_loss': 'loss:cross-entropy',
        binary_cross_entropy: 'loss:binary-cross-entropy',
        gaussian_nll_loss: 'loss:gaussian-nll',
        kl_div_loss: 'loss:soft-cross-entropy',
        hinge_loss: 'loss:hinge',
        triplet_loss: 'loss:triplet',
        margin_ranking_loss: 'loss:ranking',
        cosine_similarity_loss: 'loss:cosine',
      },
    },
    {
      prefix: 'mlx.core.random.',
      role: 'draw',
      source: 'https://ml-explore.github.io/mlx/build/html/python/random.html',
      names: {
        normal: 'distribution:normal',
        uniform: 'distribution:uniform',
        bernoulli: 'distribution:bernoulli',
        categorical: 'distribution:categorical',
        laplace: 'distribution:laplace',
        gumbel: 'distribution:gumbel',
        truncated_normal: 'distribution:truncated-normal',
        multivariate_normal: 'distribution:multivariate-normal',
      },
    },
  ],
});
