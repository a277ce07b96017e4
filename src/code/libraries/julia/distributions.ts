import { defineLibrary } from '../library.ts';
import { degreesOfFreedom, power } from '../parameters.ts';

const continuous = 'https://juliastats.org/Distributions.jl/stable/univariate/#Continuous-Distributions';
const discrete = 'https://juliastats.org/Distributions.jl/stable/univariate/#Discrete-Distributions';
const multivariate = 'https://juliastats.org/Distributions.jl/stable/multivariate/';

/** Distributions.jl. GLM.jl, Turing.jl and MixedModels.jl re-export its names. */
export const distributions = defineLibrary({
  id: 'distributions',
  name: 'Distributions.jl',
  language: 'julia',
  imports: ['Distributions', 'GLM', 'Turing', 'MixedModels'],
  names: [
    {
      prefix: 'Distributions.',
      source: continuous,
      names: {
        'Normal|NormalCanon': 'distribution:normal',
        Laplace: 'distribution:laplace',
        Logistic: 'distribution:logistic',
        TDist: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('ν', { place: 0 }) },
        Cauchy: 'distribution:cauchy',
        PGeneralizedGaussian: {
          meaning: 'distribution:generalized-normal',
          parameters: power('p', { place: 2, isQuiet: true }),
        },
        Uniform: 'distribution:uniform',
        'Gamma|Erlang': 'distribution:gamma',
        Exponential: 'distribution:exponential',
        InverseGaussian: 'distribution:inverse-gaussian',
        LogNormal: 'distribution:lognormal',
        Weibull: 'distribution:weibull',
        Gumbel: 'distribution:gumbel',
        Beta: 'distribution:beta',
        VonMises: 'distribution:von-mises',
        SkewNormal: 'distribution:skew-normal',
        TruncatedNormal: 'distribution:truncated-normal',
        NormalInverseGaussian: 'distribution:normal-inverse-gaussian',
        JohnsonSU: 'distribution:johnson-su',
        InverseGamma: 'distribution:inverse-gamma',
        LogUniform: 'distribution:log-uniform',
        Chisq: 'distribution:chi-squared',
        NoncentralChisq: 'distribution:noncentral-chi-squared',
        FDist: 'distribution:f',
        Pareto: 'distribution:pareto',
        GeneralizedPareto: 'distribution:generalized-pareto',
        'GeneralizedExtremeValue|Frechet': 'distribution:generalized-extreme-value',
        LogitNormal: 'distribution:logit-normal',
        Kumaraswamy: 'distribution:kumaraswamy',
        BetaPrime: 'distribution:beta-prime',
        Rayleigh: 'distribution:rayleigh',
        Levy: 'distribution:levy',
        TriangularDist: 'distribution:triangular',
      },
    },
    {
      prefix: 'Distributions.',
      source: discrete,
      names: {
        'Bernoulli|BernoulliLogit': 'distribution:bernoulli',
        Categorical: 'distribution:categorical',
        Binomial: 'distribution:binomial',
        BetaBinomial: 'distribution:beta-binomial',
        Poisson: 'distribution:poisson',
        NegativeBinomial: 'distribution:negative-binomial',
        Geometric: 'distribution:geometric',
        Hypergeometric: 'distribution:hypergeometric',
        Skellam: 'distribution:skellam',
        DiscreteUniform: 'distribution:discrete-uniform',
      },
    },
    {
      prefix: 'Distributions.',
      source: multivariate,
      names: {
        Multinomial: 'distribution:multinomial',
        DirichletMultinomial: 'distribution:dirichlet-multinomial',
        Dirichlet: 'distribution:dirichlet',
        'MvNormal|MvNormalCanon|MatrixNormal': 'distribution:multivariate-normal',
        MvTDist: 'distribution:multivariate-student-t',
        VonMisesFisher: 'distribution:von-mises-fisher',
        'LKJ|LKJCholesky': 'distribution:lkj',
        Wishart: 'distribution:wishart',
        InverseWishart: 'distribution:inverse-wishart',
      },
    },
    {
      prefix: 'Distributions.',
      source: 'https://juliastats.org/Distributions.jl/stable/mixture/',
      names: { 'MixtureModel|UnivariateGMM': 'distribution:mixture' },
    },
  ],
});
