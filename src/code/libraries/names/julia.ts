import { defineLibrary } from './library.ts';

const continuous = 'https://juliastats.org/Distributions.jl/stable/univariate/#Continuous-Distributions';
const discrete = 'https://juliastats.org/Distributions.jl/stable/univariate/#Discrete-Distributions';
const multivariate = 'https://juliastats.org/Distributions.jl/stable/multivariate/';

/** Distributions.jl; GLM.jl and Turing.jl export its names on. */
export const distributions = defineLibrary({
  id: 'distributions',
  name: 'Distributions.jl',
  language: 'julia',
  imports: ['Distributions', 'GLM', 'Turing'],
  groups: [
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

const fluxLosses = {
  mse: 'loss:l2',
  mae: 'loss:l1',
  msle: ['loss:squared-log', 'of ln(ϵ + y)'],
  huber_loss: ['loss:huber', 'delta = 1 by default, in the units of the target'],
  crossentropy: ['loss:cross-entropy', 'takes probabilities'],
  logitcrossentropy: ['loss:cross-entropy', 'takes logits'],
  binarycrossentropy: ['loss:binary-cross-entropy', 'takes probabilities'],
  logitbinarycrossentropy: ['loss:binary-cross-entropy', 'takes logits'],
  kldivergence: ['loss:soft-cross-entropy', 'less the entropy of the target'],
  focal_loss: 'loss:focal',
  binary_focal_loss: 'loss:focal',
  poisson_loss: 'loss:poisson',
  hinge_loss: 'loss:hinge',
  squared_hinge_loss: 'loss:hinge',
} as const;

const fluxPage = 'https://fluxml.ai/Flux.jl/stable/reference/models/losses/';

export const flux = defineLibrary({
  id: 'flux',
  name: 'Flux.jl',
  language: 'julia',
  imports: ['Flux'],
  groups: [
    { prefix: 'Flux.', source: fluxPage, names: fluxLosses },
    { prefix: 'Flux.Losses.', source: fluxPage, names: fluxLosses },
  ],
});

export const glm = defineLibrary({
  id: 'glm',
  name: 'GLM.jl',
  language: 'julia',
  imports: ['GLM'],
  groups: [
    {
      prefix: 'GLM.',
      source: 'https://juliastats.org/GLM.jl/stable/',
      names: { lm: 'loss:l2', LinearModel: 'loss:l2', negbin: 'loss:negative-binomial' },
    },
  ],
});
