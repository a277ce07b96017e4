import { defineLibrary } from '../library.ts';
import { delta, level } from '../parameters.ts';

export const mljLinearModels = defineLibrary({
  id: 'mlj-linear-models',
  name: 'MLJLinearModels.jl',
  language: 'julia',
  imports: ['MLJLinearModels'],
  names: [
    {
      prefix: 'MLJLinearModels.',
      source: 'https://juliaai.github.io/MLJLinearModels.jl/stable/models/',
      names: {
        'LinearRegression|LinearRegressor|RidgeRegression|RidgeRegressor|LassoRegression|LassoRegressor|ElasticNetRegression|ElasticNetRegressor':
          'loss:l2',
        'LADRegression|LADRegressor': 'loss:l1',
        HuberRegression: { meaning: 'loss:huber', parameters: delta('delta', { default: 0.5, place: 0 }) },
        HuberRegressor: { meaning: 'loss:huber', parameters: delta('delta', { default: 0.5 }) },
        QuantileRegression: {
          meaning: 'loss:quantile',
          parameters: level('delta', { default: 0.5, place: 0 }),
        },
        QuantileRegressor: { meaning: 'loss:quantile', parameters: level('delta', { default: 0.5 }) },
        'LogisticRegression|LogisticClassifier': 'loss:binary-cross-entropy',
        'MultinomialRegression|MultinomialClassifier': 'loss:cross-entropy',
      },
    },
  ],
});
