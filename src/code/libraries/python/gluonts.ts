import { defineLibrary } from '../library.ts';
import { wape } from '../wape.ts';

export const gluonts = defineLibrary({
  id: 'gluonts',
  name: 'GluonTS',
  language: 'python',
  imports: ['gluonts'],
  aliases: [
    [
      /^gluonts\.(?:torch\.(?:distributions|modules\.distribution_output)|mx\.distribution|mx\.model\.tpp\.distribution|distribution)\.(?:\w+\.)?(?=[A-Z])/,
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
        'GeneralizedParetoOutput|GenParetoOutput': 'distribution:generalized-pareto',
        WeibullOutput: 'distribution:weibull',
        LoglogisticOutput: 'distribution:log-logistic',
        DirichletOutput: 'distribution:dirichlet',
        DirichletMultinomialOutput: 'distribution:dirichlet-multinomial',
        TruncatedNormalOutput: 'distribution:truncated-normal',
        UniformOutput: 'distribution:uniform',
        LogitNormalOutput: 'distribution:logit-normal',
        ZeroInflatedPoissonOutput: 'distribution:zero-inflated-poisson',
        ZeroInflatedNegativeBinomialOutput: 'distribution:zero-inflated-negative-binomial',
        'ZeroInflatedBetaOutput|OneInflatedBetaOutput|ZeroAndOneInflatedBetaOutput':
          'distribution:zero-one-inflated-beta',
        'QuantileOutput|ImplicitQuantileNetworkOutput': 'loss:quantile',
        'ISQFOutput|PiecewiseLinearOutput|FixedKnotsPiecewiseLinearOutput': 'loss:crps',
        GaussianOutput: 'distribution:normal-with-scale',
        MixtureDistributionOutput: 'distribution:mixture',
        LogNormalOutput: 'distribution:lognormal',
        'MultivariateGaussianOutput|LowrankMultivariateGaussianOutput': 'distribution:multivariate-normal',
        TweedieOutput: 'distribution:tweedie',
        CategoricalOutput: 'distribution:categorical',
      },
    },
    {
      prefix: 'gluonts.ev.metrics.',
      role: 'metric',
      source: 'https://ts.gluon.ai/stable/api/gluonts/gluonts.ev.metrics.html',
      names: {
        'MSE|mse|RMSE|rmse|NRMSE|nrmse': 'loss:l2',
        'MAE|mae|SumAbsoluteError': 'loss:l1',
        'ND|nd': wape,
        'MAPE|mape': 'loss:mape',
        'SMAPE|smape': 'loss:smape',
        'MASE|mase': 'loss:mase',
        'SumQuantileLoss|MeanScaledQuantileLoss|WeightedSumQuantileLoss|MeanSumQuantileLoss|MeanWeightedSumQuantileLoss|AverageMeanScaledQuantileLoss':
          'loss:quantile',
      },
    },
  ],
});
