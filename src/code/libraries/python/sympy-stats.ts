import { defineLibrary } from '../library.ts';

/** Random variables of symbolic algebra. The first argument is the name: `Normal("x", 0, 1)`. */
export const sympyStats = defineLibrary({
  id: 'sympy-stats',
  name: 'SymPy',
  language: 'python',
  imports: ['sympy'],
  names: [
    {
      prefix: 'sympy.stats.',
      source: 'https://docs.sympy.org/latest/modules/stats.html',
      names: {
        Normal: 'distribution:normal',
        Laplace: 'distribution:laplace',
        Logistic: 'distribution:logistic',
        StudentT: 'distribution:student-t',
        Cauchy: 'distribution:cauchy',
        Uniform: 'distribution:uniform',
        Exponential: 'distribution:exponential',
        Gamma: 'distribution:gamma',
        GaussianInverse: 'distribution:inverse-gaussian',
        LogNormal: 'distribution:lognormal',
        Weibull: 'distribution:weibull',
        Gumbel: 'distribution:gumbel',
        Beta: 'distribution:beta',
        VonMises: 'distribution:von-mises',
        ChiSquared: 'distribution:chi-squared',
        Pareto: 'distribution:pareto',
        Rayleigh: 'distribution:rayleigh',
        Triangular: 'distribution:triangular',
        Bernoulli: 'distribution:bernoulli',
        Binomial: 'distribution:binomial',
        Poisson: 'distribution:poisson',
        NegativeBinomial: 'distribution:negative-binomial',
        Geometric: 'distribution:geometric',
        Hypergeometric: 'distribution:hypergeometric',
        DiscreteUniform: 'distribution:discrete-uniform',
        MultivariateNormal: 'distribution:multivariate-normal',
      },
    },
  ],
});
