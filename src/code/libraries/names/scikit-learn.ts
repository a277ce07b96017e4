import { defineLibrary } from './library.ts';

const page = (name: string) => `https://scikit-learn.org/stable/modules/generated/${name}.html`;

export const scikitLearn = defineLibrary({
  id: 'scikit-learn',
  name: 'scikit-learn',
  language: 'python',
  imports: ['sklearn'],
  groups: [
    {
      prefix: 'sklearn.linear_model.',
      source: page,
      names: {
        LinearRegression: 'loss:l2',
        HuberRegressor: [
          'loss:huber',
          'epsilon = 1.35 by default, in units of the spread, which it estimates',
        ],
        QuantileRegressor: ['loss:quantile', 'quantile = 0.5 by default: absolute error'],
        LogisticRegression: 'loss:cross-entropy',
        PoissonRegressor: 'loss:poisson',
        GammaRegressor: 'loss:gamma',
        TweedieRegressor: ['loss:tweedie', 'power = 0 by default, which is squared error'],
      },
    },
    {
      prefix: 'sklearn.metrics.',
      isMetric: true,
      source: page,
      names: {
        mean_squared_error: 'loss:l2',
        root_mean_squared_error: 'loss:l2',
        mean_absolute_error: 'loss:l1',
        mean_absolute_percentage_error: 'loss:mape',
        mean_squared_log_error: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
        mean_pinball_loss: ['loss:quantile', 'alpha = 0.5 by default'],
        max_error: 'loss:l-infinity',
        mean_poisson_deviance: 'loss:poisson',
        mean_gamma_deviance: 'loss:gamma',
        mean_tweedie_deviance: ['loss:tweedie', 'power = 0 by default, which is squared error'],
        log_loss: ['loss:cross-entropy', 'takes probabilities'],
        brier_score_loss: 'loss:brier',
        hinge_loss: 'loss:hinge',
      },
    },
    {
      keys: ['loss'],
      source: page('sklearn.ensemble.HistGradientBoostingRegressor'),
      names: {
        squared_error: 'loss:l2',
        absolute_error: 'loss:l1',
        quantile: ['loss:quantile', 'the level is quantile=, or alpha= in GradientBoostingRegressor'],
        poisson: 'loss:poisson',
        gamma: 'loss:gamma',
      },
    },
    {
      keys: ['loss'],
      source: page('sklearn.ensemble.GradientBoostingRegressor'),
      names: {
        huber: [
          'loss:huber',
          'δ is the alpha-quantile of the residuals (0.9 by default) in GradientBoostingRegressor, epsilon in SGDRegressor',
        ],
      },
    },
    {
      keys: ['loss'],
      source: page('sklearn.linear_model.SGDClassifier'),
      names: {
        log_loss: 'loss:cross-entropy',
        hinge: 'loss:hinge',
        squared_hinge: 'loss:hinge',
      },
    },
    {
      keys: ['criterion'],
      source: page('sklearn.tree.DecisionTreeRegressor'),
      names: {
        squared_error: 'loss:l2',
        friedman_mse: 'loss:l2',
        absolute_error: 'loss:l1',
        poisson: 'loss:poisson',
      },
    },
    {
      keys: ['criterion'],
      source: page('sklearn.tree.DecisionTreeClassifier'),
      names: { log_loss: 'loss:cross-entropy', entropy: 'loss:cross-entropy', gini: 'loss:brier' },
    },
    {
      keys: ['scoring'],
      isMetric: true,
      source: 'https://scikit-learn.org/stable/modules/model_evaluation.html',
      names: {
        neg_mean_squared_error: 'loss:l2',
        neg_root_mean_squared_error: 'loss:l2',
        neg_mean_absolute_error: 'loss:l1',
        neg_mean_absolute_percentage_error: 'loss:mape',
        neg_mean_squared_log_error: 'loss:squared-log',
        neg_max_error: 'loss:l-infinity',
        neg_mean_poisson_deviance: 'loss:poisson',
        neg_mean_gamma_deviance: 'loss:gamma',
        neg_log_loss: 'loss:cross-entropy',
        neg_brier_score: 'loss:brier',
      },
    },
  ],
});
