import { defineLibrary } from '../library.ts';
import { delta, level } from '../parameters.ts';

const errors = {
  'MSE|RMSE': 'loss:l2',
  MAE: 'loss:l1',
  MAPE: 'loss:mape',
  SMAPE: 'loss:smape',
  MASE: 'loss:mase',
  'relMSE|MSSE': 'loss:l2',
} as const;

export const neuralforecast = defineLibrary({
  id: 'neuralforecast',
  name: 'NeuralForecast',
  language: 'python',
  imports: ['neuralforecast'],
  names: [
    {
      prefix: 'neuralforecast.losses.pytorch.',
      source: 'https://nixtlaverse.nixtla.io/neuralforecast/losses.pytorch.html',
      names: {
        ...errors,
        QuantileLoss: { meaning: 'loss:quantile', parameters: level('q', { place: 0 }) },
        'MQLoss|IQLoss': 'loss:quantile',
        'HuberLoss|HuberQLoss|HuberMQLoss|HuberIQLoss': {
          meaning: 'loss:huber',
          parameters: delta('delta', { default: 1 }),
        },
        TukeyLoss: 'loss:tukey-biweight',
        'GMM|PMM|NBMM': 'loss:mixture-nll',
        'sCRPS|ISQF': 'loss:crps',
      },
    },
    {
      prefix: 'neuralforecast.losses.numpy.',
      role: 'metric',
      source: 'https://nixtlaverse.nixtla.io/neuralforecast/losses.numpy.html',
      names: {
        'mse|rmse': 'loss:l2',
        mae: 'loss:l1',
        mape: 'loss:mape',
        smape: 'loss:smape',
        mase: 'loss:mase',
        'quantile_loss|mqloss': 'loss:quantile',
      },
    },
    {
      keys: ['distribution'],
      source: 'https://nixtlaverse.nixtla.io/neuralforecast/losses.pytorch.html#distributionloss',
      names: {
        Normal: 'distribution:normal-with-scale',
        StudentT: 'distribution:student-t',
        Poisson: 'distribution:poisson',
        NegativeBinomial: 'distribution:negative-binomial',
        Tweedie: 'distribution:tweedie',
        Bernoulli: 'distribution:bernoulli',
      },
    },
  ],
  places: { 'neuralforecast.losses.pytorch.DistributionLoss': { 0: 'distribution' } },
});
