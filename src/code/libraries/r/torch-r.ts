import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

const source = 'https://torch.mlverse.org/docs/reference/';

const losses = {
  mse_loss: 'loss:l2',
  l1_loss: 'loss:l1',
  huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1 }) },
  gaussian_nll_loss: 'loss:gaussian-nll',
  smooth_l1_loss: ['loss:huber', 'with δ = 1, in the units of the target'],
  cross_entropy_loss: 'loss:cross-entropy',
  nll_loss: 'loss:cross-entropy',
  bce_loss: 'loss:binary-cross-entropy',
  kl_div_loss: 'loss:soft-cross-entropy',
  poisson_nll_loss: 'loss:poisson',
  soft_margin_loss: 'loss:binary-cross-entropy',
  multilabel_soft_margin_loss: 'loss:binary-cross-entropy',
  multi_margin_loss: 'loss:hinge',
  multilabel_margin_loss: 'loss:hinge',
  hinge_embedding_loss: 'loss:hinge',
  cosine_embedding_loss: 'loss:cosine',
  margin_ranking_loss: 'loss:ranking',
  triplet_margin_loss: 'loss:triplet',
  ctc_loss: 'loss:ctc',
} as const;

const prefixed = (prefix: string) =>
  Object.fromEntries(Object.entries(losses).map(([name, entry]) => [prefix + name, entry]));

export const torchR = defineLibrary({
  id: 'torch-r',
  name: 'torch for R',
  language: 'r',
  imports: ['torch'],
  names: [
    { source, names: { ...prefixed('nn_'), nn_bce_with_logits_loss: 'loss:binary-cross-entropy' } },
    {
      source,
      names: {
        ...prefixed('nnf_'),
        nnf_binary_cross_entropy: 'loss:binary-cross-entropy',
        nnf_binary_cross_entropy_with_logits: 'loss:binary-cross-entropy',
        nnf_cross_entropy: 'loss:cross-entropy',
        nnf_kl_div: 'loss:soft-cross-entropy',
      },
    },
    {
      source,
      names: {
        distr_normal: 'distribution:normal',
        distr_bernoulli: 'distribution:bernoulli',
        distr_categorical: 'distribution:categorical',
        distr_poisson: 'distribution:poisson',
        distr_gamma: 'distribution:gamma',
        distr_chi2: 'distribution:chi-squared',
        distr_multivariate_normal: 'distribution:multivariate-normal',
        distr_mixture_same_family: 'distribution:mixture',
      },
    },
    {
      source,
      role: 'draw',
      names: {
        'torch_randn|torch_randn_like|torch_normal': 'distribution:normal',
        'torch_rand|torch_rand_like': 'distribution:uniform',
        torch_bernoulli: 'distribution:bernoulli',
        torch_multinomial: 'distribution:categorical',
      },
    },
  ],
});
