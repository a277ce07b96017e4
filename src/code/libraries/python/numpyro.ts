import { defineLibrary } from '../library.ts';
import { degreesOfFreedom, level } from '../parameters.ts';
import { torchArguments, torchDistributions } from './torch-distributions.ts';

export const numpyro = defineLibrary({
  id: 'numpyro',
  name: 'NumPyro',
  language: 'python',
  imports: ['numpyro'],
  aliases: [[/^numpyro\.distributions\.\w+\.(?=[A-Z])/, 'numpyro.distributions.']],
  names: [
    {
      prefix: 'numpyro.distributions.',
      source: 'https://num.pyro.ai/en/stable/distributions.html',
      names: {
        ...torchDistributions,
        AsymmetricLaplace: 'distribution:asymmetric-laplace',
        StudentT: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('df', { place: 0 }) },
        OrderedLogistic: 'distribution:ordinal',
        ZeroInflatedPoisson: 'distribution:zero-inflated-poisson',
        BetaBinomial: 'distribution:beta-binomial',
        DirichletMultinomial: 'distribution:dirichlet-multinomial',
        AsymmetricLaplaceQuantile: {
          meaning: 'distribution:asymmetric-laplace',
          parameters: level('quantile', { default: 0.5, place: 2 }),
        },
        Logistic: 'distribution:logistic',
        SoftLaplace: 'distribution:hyperbolic-secant',
        'BernoulliLogits|BernoulliProbs': 'distribution:bernoulli',
        'CategoricalLogits|CategoricalProbs': 'distribution:categorical',
        'MultinomialLogits|MultinomialProbs': 'distribution:multinomial',
        'BinomialLogits|BinomialProbs': 'distribution:binomial',
        'NegativeBinomial2|NegativeBinomialLogits|NegativeBinomialProbs': 'distribution:negative-binomial',
        ZeroInflatedNegativeBinomial2: 'distribution:zero-inflated-negative-binomial',
        'GeometricLogits|GeometricProbs': 'distribution:geometric',
        'Mixture|MixtureGeneral': 'distribution:mixture',
        BetaProportion: 'distribution:beta',
        DiscreteUniform: 'distribution:discrete-uniform',
        'TruncatedNormal|TwoSidedTruncatedDistribution|LeftTruncatedDistribution|RightTruncatedDistribution':
          'distribution:truncated-normal',
        MultivariateStudentT: 'distribution:multivariate-student-t',
        GaussianRandomWalk: 'distribution:random-walk',
        LKJ: 'distribution:lkj',
        WishartCholesky: 'distribution:wishart',
        ImproperUniform: 'distribution:flat',
        Delta: 'distribution:point-mass',
        Gompertz: 'distribution:gompertz',
        Levy: 'distribution:levy',
      },
    },
    {
      prefix: 'numpyro.infer.',
      source: 'https://num.pyro.ai/en/stable/svi.html',
      names: { 'Trace_ELBO|TraceGraph_ELBO|TraceMeanField_ELBO': 'loss:elbo' },
    },
  ],
  signatures: {
    names: { ...torchArguments, Weibull: 'scale concentration', NegativeBinomial2: 'mean concentration' },
  },
});
