import { defineLibrary } from '../library.ts';

export const gluonts = defineLibrary({
  id: 'gluonts',
  name: 'GluonTS',
  language: 'python',
  imports: ['gluonts'],
  aliases: [
    [
      /^gluonts\.(?:torch\.(?:distributions|modules\.distribution_output)|mx\.distribution|distribution)\.(?:\w+\.)?(?=[A-Z])/,
      'gluonts.torch.distributions.',
    ],
  ],
  names: [
    {
      prefix: 'gluonts.torch.distributions.',
      source: 'https://ts.gluon.ai/stable/api/gluonts/gluonts.torch.distributions.html',
      names: {
        NormalOutput: 'distribution:normal-with-scale',
        StudentTOutput: 'distribution:student-t',
        LaplaceOutput: 'distribution:laplace-with-scale',
        NegativeBinomialOutput: 'distribution:negative-binomial',
        PoissonOutput: 'distribution:poisson',
        GammaOutput: 'distribution:gamma',
        BetaOutput: 'distribution:beta',
        GeneralizedParetoOutput: 'distribution:generalized-pareto',
        QuantileOutput: 'loss:quantile',
        GaussianOutput: 'distribution:normal-with-scale',
        MixtureDistributionOutput: 'distribution:mixture',
        LogNormalOutput: 'distribution:lognormal',
        MultivariateGaussianOutput: 'distribution:multivariate-normal',
        TweedieOutput: 'distribution:tweedie',
        CategoricalOutput: 'distribution:categorical',
      },
    },
  ],
});
