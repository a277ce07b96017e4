import { defineLibrary, type ParameterArgument } from '../library.ts';
import { cutoff, delta, level, variancePower } from '../parameters.ts';
import { scikitLearnSnippets } from './scikit-learn-snippets.ts';

const page = (name: string) => `https://scikit-learn.org/stable/modules/generated/${name}.html`;

const squaredLog = ['loss:squared-log', 'of ln(1 + y), not of ln y'] as const;
const insensitive: readonly ParameterArgument[] = [
  { parameter: 'epsilon', argument: 'epsilon', default: 0.1, says: 'errors within ±epsilon cost nothing' },
];

const share = 'as the share of a constant’s loss that the model saves: higher is better';

export const scikitLearn = defineLibrary({
  ...scikitLearnSnippets,
  imports: ['sklearn', 'cuml', 'dask_ml', 'sklearnex', 'imblearn'],
  aliases: [[/^(?:cuml|dask_ml|sklearnex)\./, 'sklearn.']],
  places: {
    'sklearn.metrics.get_scorer': { 0: 'scoring' },
    'sklearn.ensemble.HistGradientBoostingRegressor': { 0: 'loss' },
    'sklearn.ensemble.HistGradientBoostingClassifier': { 0: 'loss' },
    'sklearn.linear_model.SGDRegressor': { 0: 'loss' },
    'sklearn.linear_model.SGDClassifier': { 0: 'loss' },
  },
  names: [
    {
      prefix: 'sklearn.linear_model.',
      source: page,
      names: {
        LinearRegression: 'loss:l2',
        HuberRegressor: { meaning: 'loss:huber', parameters: cutoff('epsilon', { default: 1.35 }) },
        QuantileRegressor: { meaning: 'loss:quantile', parameters: level('quantile', { default: 0.5 }) },
        'LogisticRegression|LogisticRegressionCV': 'loss:cross-entropy',
        PoissonRegressor: 'loss:poisson',
        GammaRegressor: 'loss:gamma',
        TweedieRegressor: { meaning: 'loss:tweedie', parameters: variancePower('power', { default: 0 }) },
      },
    },
    {
      prefix: 'sklearn.metrics.',
      role: 'metric',
      source: page,
      names: {
        'mean_squared_error|root_mean_squared_error': 'loss:l2',
        mean_absolute_error: 'loss:l1',
        median_absolute_error: 'loss:median-absolute-error',
        mean_absolute_percentage_error: 'loss:mape',
        'mean_squared_log_error|root_mean_squared_log_error': squaredLog,
        mean_pinball_loss: { meaning: 'loss:quantile', parameters: level('alpha', { default: 0.5 }) },
        max_error: 'loss:l-infinity',
        mean_poisson_deviance: 'loss:poisson',
        mean_gamma_deviance: 'loss:gamma',
        mean_tweedie_deviance: {
          meaning: 'loss:tweedie',
          parameters: variancePower('power', { default: 0 }),
        },
        d2_absolute_error_score: ['loss:l1', share],
        d2_pinball_score: {
          meaning: 'loss:quantile',
          note: share,
          parameters: level('alpha', { default: 0.5 }),
        },
        d2_tweedie_score: {
          meaning: 'loss:tweedie',
          note: share,
          parameters: variancePower('power', { default: 0 }),
        },
        d2_log_loss_score: ['loss:cross-entropy', share],
        d2_brier_score: ['loss:brier', share],
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
        'ls|least_squares|squared_loss': ['loss:l2', 'an old name of squared_error'],
        absolute_error: 'loss:l1',
        'lad|least_absolute_deviation': ['loss:l1', 'an old name of absolute_error'],
        quantile: {
          meaning: 'loss:quantile',
          parameters: [
            ...level('quantile', { callee: 'HistGradientBoostingRegressor' }),
            ...level('alpha', { callee: 'GradientBoostingRegressor', default: 0.9 }),
          ],
        },
        poisson: 'loss:poisson',
        gamma: 'loss:gamma',
      },
    },
    {
      keys: ['loss'],
      source: page('sklearn.ensemble.GradientBoostingRegressor'),
      names: {
        huber: {
          meaning: 'loss:huber',
          parameters: [
            {
              parameter: 'share',
              argument: 'alpha',
              default: 0.9,
              says: 'the share of residuals within δ',
              callee: 'GradientBoostingRegressor',
            },
            ...delta('epsilon', { callee: 'SGDRegressor', default: 0.1 }),
          ],
        },
      },
    },
    {
      keys: ['loss'],
      source: page('sklearn.linear_model.SGDRegressor'),
      names: {
        epsilon_insensitive: { meaning: 'loss:l1', parameters: insensitive },
        squared_epsilon_insensitive: { meaning: 'loss:l2', parameters: insensitive },
      },
    },
    {
      keys: ['loss'],
      source: page('sklearn.linear_model.SGDClassifier'),
      names: {
        log_loss: 'loss:cross-entropy',
        'log|deviance|binary_crossentropy|categorical_crossentropy': [
          'loss:cross-entropy',
          'an old name of log_loss',
        ],
        'hinge|squared_hinge': 'loss:hinge',
        perceptron: ['loss:hinge', 'without a margin: max(0, −y s)'],
        modified_huber: 'loss:modified-huber',
      },
    },
    {
      keys: ['criterion'],
      source: page('sklearn.tree.DecisionTreeRegressor'),
      names: {
        'squared_error|friedman_mse': 'loss:l2',
        mse: ['loss:l2', 'an old name of squared_error'],
        absolute_error: 'loss:l1',
        mae: ['loss:l1', 'an old name of absolute_error'],
        poisson: 'loss:poisson',
      },
    },
    {
      keys: ['criterion'],
      source: page('sklearn.tree.DecisionTreeClassifier'),
      names: { 'log_loss|entropy': 'loss:cross-entropy', gini: 'loss:brier' },
    },
    {
      keys: ['scoring'],
      role: 'metric',
      source: 'https://scikit-learn.org/stable/modules/model_evaluation.html',
      names: {
        neg_median_absolute_error: 'loss:median-absolute-error',
        'neg_mean_squared_error|neg_root_mean_squared_error|mean_squared_error': 'loss:l2',
        'neg_mean_absolute_error|mean_absolute_error': 'loss:l1',
        neg_mean_absolute_percentage_error: 'loss:mape',
        'neg_mean_squared_log_error|neg_root_mean_squared_log_error': squaredLog,
        neg_max_error: 'loss:l-infinity',
        neg_mean_poisson_deviance: 'loss:poisson',
        neg_mean_gamma_deviance: 'loss:gamma',
        'neg_log_loss|log_loss': 'loss:cross-entropy',
        'neg_brier_score|brier_score_loss': 'loss:brier',
        d2_absolute_error_score: ['loss:l1', share],
        d2_log_loss_score: ['loss:cross-entropy', share],
        d2_brier_score: ['loss:brier', share],
      },
    },
  ],
  replacements: [
    {
      prefix: 'sklearn.linear_model.',
      isPython: true,
      takes: { positional: 0, named: ['fit_intercept'] },
      losses: {
        l2: { name: 'LinearRegression' },
        // The default alpha would also shrink the coefficients.
        l1: {
          name: 'QuantileRegressor',
          parameters: { quantile: 0.5, alpha: 0 },
          consequence: 'one target only: coef_ has one dimension',
        },
        huber: {
          name: 'HuberRegressor',
          parameters: { epsilon: 'k', alpha: 0 },
          consequence: 'one target only: coef_ has one dimension',
        },
        quantile: {
          name: 'QuantileRegressor',
          parameters: { quantile: 'tau', alpha: 0 },
          consequence: 'one target only: coef_ has one dimension',
        },
      },
    },
    {
      prefix: '',
      keys: ['loss'],
      callees: ['HistGradientBoostingRegressor'],
      losses: {
        l2: { name: 'squared_error' },
        l1: { name: 'absolute_error' },
        quantile: { name: 'quantile', parameters: { quantile: 'tau' } },
        poisson: { name: 'poisson' },
        gamma: { name: 'gamma' },
      },
    },
    {
      prefix: '',
      keys: ['loss'],
      callees: ['GradientBoostingRegressor'],
      losses: {
        l2: { name: 'squared_error' },
        l1: { name: 'absolute_error' },
        // Its alpha is the share of the residuals within δ.
        huber: { name: 'huber', parameters: { alpha: 'share' } },
        quantile: { name: 'quantile', parameters: { alpha: 'tau' } },
      },
    },
    {
      prefix: '',
      keys: ['loss'],
      callees: ['SGDRegressor'],
      losses: {
        l2: { name: 'squared_error' },
        // The gradient of L1 is ±1 in every unit, so the step must have the unit of the target.
        l1: {
          name: 'epsilon_insensitive',
          parameters: { epsilon: 0 },
          fromTarget: { eta0: '0.01 * np.std(y)' },
        },
        huber: { name: 'huber', parameters: { epsilon: 'delta' } },
      },
    },
    {
      prefix: '',
      keys: ['criterion'],
      callees: [
        'DecisionTreeRegressor',
        'ExtraTreeRegressor',
        'RandomForestRegressor',
        'ExtraTreesRegressor',
      ],
      losses: {
        l2: { name: 'squared_error' },
        l1: { name: 'absolute_error' },
        poisson: { name: 'poisson' },
      },
    },
  ],
});
