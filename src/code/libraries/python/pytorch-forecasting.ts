import { defineLibrary } from '../library.ts';
import { variancePower } from '../parameters.ts';

export const pytorchForecasting = defineLibrary({
  id: 'pytorch-forecasting',
  name: 'PyTorch Forecasting',
  language: 'python',
  imports: ['pytorch_forecasting'],
  aliases: [
    [
      /^pytorch_forecasting\.(?:metrics\.(?:point|quantile|distributions)\.)?(?=[A-Z])/,
      'pytorch_forecasting.metrics.',
    ],
  ],
  names: [
    {
      prefix: 'pytorch_forecasting.metrics.',
      source: 'https://pytorch-forecasting.readthedocs.io/en/stable/metrics.html',
      names: {
        MAE: 'loss:l1',
        RMSE: 'loss:l2',
        MAPE: 'loss:mape',
        SMAPE: 'loss:smape',
        MASE: 'loss:mase',
        CrossEntropy: 'loss:cross-entropy',
        PoissonLoss: 'loss:poisson',
        TweedieLoss: { meaning: 'loss:tweedie', parameters: variancePower('p', { default: 1.5, place: 1 }) },
        QuantileLoss: 'loss:quantile',
        NormalDistributionLoss: 'distribution:normal-with-scale',
        MultivariateNormalDistributionLoss: 'distribution:multivariate-normal',
        NegativeBinomialDistributionLoss: 'distribution:negative-binomial',
        LogNormalDistributionLoss: 'distribution:lognormal',
        BetaDistributionLoss: 'distribution:beta',
        MQF2DistributionLoss: 'loss:crps',
      },
    },
  ],
});
