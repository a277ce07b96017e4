import { defineLibrary } from '../library.ts';
import { wape } from '../wape.ts';

export const darts = defineLibrary({
  id: 'darts',
  name: 'Darts',
  language: 'python',
  imports: ['darts'],
  aliases: [
    [/^darts\.utils\.likelihood_models\.(?:\w+\.)?(?=[A-Z])/, 'darts.utils.likelihood_models.'],
    [/^darts\.metrics\.metrics\./, 'darts.metrics.'],
  ],
  names: [
    {
      prefix: 'darts.utils.likelihood_models.',
      source: 'https://unit8co.github.io/darts/generated_api/darts.utils.likelihood_models.html',
      names: {
        GaussianLikelihood: 'distribution:normal-with-scale',
        LaplaceLikelihood: 'distribution:laplace-with-scale',
        CauchyLikelihood: 'distribution:cauchy',
        QuantileRegression: 'loss:quantile',
        PoissonLikelihood: 'distribution:poisson',
        NegativeBinomialLikelihood: 'distribution:negative-binomial',
        GeometricLikelihood: 'distribution:geometric',
        BernoulliLikelihood: 'distribution:bernoulli',
        BetaLikelihood: 'distribution:beta',
        ContinuousBernoulliLikelihood: 'distribution:continuous-bernoulli',
        DirichletLikelihood: 'distribution:dirichlet',
        ExponentialLikelihood: 'distribution:exponential',
        GammaLikelihood: 'distribution:gamma',
        GumbelLikelihood: 'distribution:gumbel',
        HalfNormalLikelihood: 'distribution:half-normal',
        LogNormalLikelihood: 'distribution:lognormal',
        WeibullLikelihood: 'distribution:weibull',
      },
    },
    {
      prefix: 'darts.utils.losses.',
      source: 'https://unit8co.github.io/darts/generated_api/darts.utils.losses.html',
      names: { MapeLoss: 'loss:mape', SmapeLoss: 'loss:smape', MAELoss: 'loss:l1' },
    },
    {
      prefix: 'darts.metrics.',
      role: 'metric',
      source: 'https://unit8co.github.io/darts/generated_api/darts.metrics.html',
      names: {
        'mse|rmse|rmsse|msse|se|sse': 'loss:l2',
        'mae|ae': 'loss:l1',
        'mase|ase': 'loss:mase',
        'mape|ape': 'loss:mape',
        wmape: wape,
        'smape|sape': 'loss:smape',
        'rmsle|sle': ['loss:squared-log', 'of ln(1 + y), not of ln y'],
        'ql|mql|rho_risk|quantile_loss': 'loss:quantile',
      },
    },
    {
      keys: ['likelihood'],
      source: 'https://unit8co.github.io/darts/generated_api/darts.models.forecasting.sklearn_model.html',
      names: {
        quantile: 'loss:quantile',
        multiquantile: 'loss:quantile',
        poisson: 'loss:poisson',
        gaussian: 'distribution:normal-with-scale',
        classprobability: 'distribution:categorical',
      },
    },
  ],
});
