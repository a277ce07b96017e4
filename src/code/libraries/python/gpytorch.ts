import { defineLibrary } from '../library.ts';

export const gpytorch = defineLibrary({
  id: 'gpytorch',
  name: 'GPyTorch',
  language: 'python',
  imports: ['gpytorch'],
  aliases: [[/^gpytorch\.(likelihoods|distributions|priors|mlls)\.[a-z_]+\.(?=[A-Z])/, 'gpytorch.$1.']],
  names: [
    {
      prefix: 'gpytorch.likelihoods.',
      source: 'https://docs.gpytorch.ai/en/stable/likelihoods.html',
      names: {
        'GaussianLikelihood|GaussianLikelihoodWithMissingObs|MultitaskGaussianLikelihood':
          'distribution:normal',
        FixedNoiseGaussianLikelihood: 'distribution:normal-with-scale',
        StudentTLikelihood: 'distribution:student-t',
        LaplaceLikelihood: 'distribution:laplace',
        BernoulliLikelihood: 'distribution:bernoulli',
        SoftmaxLikelihood: 'distribution:categorical',
        BetaLikelihood: 'distribution:beta',
        DirichletClassificationLikelihood: 'distribution:dirichlet',
      },
    },
    {
      prefix: 'gpytorch.distributions.',
      source: 'https://docs.gpytorch.ai/en/stable/distributions.html',
      names: { 'MultivariateNormal|MultitaskMultivariateNormal': 'distribution:multivariate-normal' },
    },
    {
      prefix: 'gpytorch.priors.',
      role: 'prior',
      source: 'https://docs.gpytorch.ai/en/stable/priors.html',
      names: {
        NormalPrior: 'distribution:normal',
        LogNormalPrior: 'distribution:lognormal',
        GammaPrior: 'distribution:gamma',
        HalfCauchyPrior: 'distribution:half-cauchy',
        HalfNormalPrior: 'distribution:half-normal',
        HorseshoePrior: 'distribution:horseshoe',
        'LKJPrior|LKJCovariancePrior|LKJCholeskyFactorPrior': 'distribution:lkj',
        WishartPrior: 'distribution:wishart',
        InverseWishartPrior: 'distribution:inverse-wishart',
        UniformPrior: 'distribution:uniform',
        MultivariateNormalPrior: 'distribution:multivariate-normal',
      },
    },
    {
      prefix: 'gpytorch.metrics.',
      role: 'metric',
      source: 'https://docs.gpytorch.ai/en/stable/metrics.html',
      names: {
        'mean_squared_error|standardized_mean_squared_error': 'loss:l2',
        mean_absolute_error: 'loss:l1',
        'negative_log_predictive_density|mean_standardized_log_loss': 'loss:gaussian-nll',
      },
    },
    {
      prefix: 'gpytorch.mlls.',
      source: 'https://docs.gpytorch.ai/en/stable/marginal_log_likelihoods.html',
      names: { 'VariationalELBO|PredictiveLogLikelihood|GammaRobustVariationalELBO': 'loss:elbo' },
    },
  ],
});
