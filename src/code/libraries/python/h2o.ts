import { defineLibrary } from '../library.ts';
import { level, variancePower } from '../parameters.ts';

const tweediePower = [
  ...variancePower('tweedie_power', { default: 1.5 }),
  ...variancePower('tweedie_variance_power', { default: 0, callee: 'H2OGeneralizedLinearEstimator' }),
];

export const h2o = defineLibrary({
  id: 'h2o',
  name: 'H2O',
  language: 'python',
  imports: ['h2o'],
  names: [
    {
      keys: ['family', 'distribution'],
      source: 'https://docs.h2o.ai/h2o/latest-stable/h2o-docs/data-science/algo-params/distribution.html',
      names: {
        gaussian: 'distribution:normal',
        laplace: 'distribution:laplace',
        huber: 'loss:huber',
        quantile: { meaning: 'loss:quantile', parameters: level('quantile_alpha', { default: 0.5 }) },
        bernoulli: 'distribution:bernoulli',
        'binomial|quasibinomial|fractionalbinomial': 'distribution:binomial',
        multinomial: 'distribution:categorical',
        ordinal: 'distribution:ordinal',
        poisson: 'distribution:poisson',
        negativebinomial: 'distribution:negative-binomial',
        gamma: 'distribution:gamma',
        tweedie: { meaning: 'distribution:tweedie', parameters: tweediePower },
      },
    },
    {
      keys: ['loss'],
      source: 'https://docs.h2o.ai/h2o/latest-stable/h2o-docs/data-science/algo-params/loss.html',
      names: {
        Quadratic: 'loss:l2',
        Absolute: 'loss:l1',
        Huber: 'loss:huber',
        Quantile: { meaning: 'loss:quantile', parameters: level('quantile_alpha', { default: 0.5 }) },
        CrossEntropy: 'loss:cross-entropy',
        Poisson: 'loss:poisson',
        Logistic: 'loss:binary-cross-entropy',
        Hinge: 'loss:hinge',
      },
    },
    {
      keys: ['stopping_metric', 'sort_metric'],
      role: 'metric',
      source: 'https://docs.h2o.ai/h2o/latest-stable/h2o-docs/data-science/algo-params/stopping_metric.html',
      names: {
        'MSE|RMSE|mse|rmse': 'loss:l2',
        'MAE|mae': 'loss:l1',
        'RMSLE|rmsle': ['loss:squared-log', 'of ln(1 + y), not of ln y'],
        logloss: 'loss:cross-entropy',
      },
    },
  ],
});
