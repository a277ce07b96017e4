import { defineLibrary } from '../library.ts';

const continuous = 'https://juliastats.org/Distributions.jl/stable/univariate/#Continuous-Distributions';
const discrete = 'https://juliastats.org/Distributions.jl/stable/univariate/#Discrete-Distributions';
const multivariate = 'https://juliastats.org/Distributions.jl/stable/multivariate/';

/** Distributions.jl; GLM.jl and Turing.jl export its names on. */
export const distributions = defineLibrary({
  id: 'distributions',
  name: 'Distributions.jl',
  language: 'julia',
  imports: ['Distributions', 'GLM', 'Turing'],
  names: [
    {
      prefix: 'Distributions.',
      source: continuous,
      names: {
        Normal: 'distribution:normal',
        Laplace: 'distribution:laplace',
        Logistic: 'distribution:logistic',
        TDist: 'distribution:student-t',
        Cauchy: 'distribution:cauchy',
        PGeneralizedGaussian: 'distribution:generalized-normal',
        Uniform: 'distribution:uniform',
        Gamma: 'distribution:gamma',
        Exponential: 'distribution:exponential',
        InverseGaussian: 'distribution:inverse-gaussian',
        LogNormal: 'distribution:lognormal',
        Weibull: 'distribution:weibull',
        Gumbel: 'distribution:gumbel',
        Beta: 'distribution:beta',
        VonMises: 'distribution:von-mises',
      },
    },
    {
      prefix: 'Distributions.',
      source: discrete,
      names: {
        Bernoulli: 'distribution:bernoulli',
        BernoulliLogit: 'distribution:bernoulli',
        Categorical: 'distribution:categorical',
        Binomial: 'distribution:binomial',
        Poisson: 'distribution:poisson',
        NegativeBinomial: 'distribution:negative-binomial',
      },
    },
    {
      prefix: 'Distributions.',
      source: multivariate,
      names: { Multinomial: 'distribution:multinomial', Dirichlet: 'distribution:dirichlet' },
    },
    {
      prefix: 'Distributions.',
      source: 'https://juliastats.org/Distributions.jl/stable/mixture/',
      names: { MixtureModel: 'distribution:contaminated-normal' },
    },
  ],
});
