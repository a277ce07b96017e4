import { defineLibrary } from '../library.ts';

export const tensorflowDecisionForests = defineLibrary({
  id: 'tensorflow-decision-forests',
  name: 'TensorFlow Decision Forests',
  language: 'python',
  imports: ['tensorflow_decision_forests', 'ydf'],
  names: [
    {
      keys: ['loss'],
      source: 'https://ydf.readthedocs.io/en/stable/hyperparameters/',
      names: {
        SQUARED_ERROR: 'loss:l2',
        MEAN_AVERAGE_ERROR: 'loss:l1',
        POISSON: 'loss:poisson',
        BINOMIAL_LOG_LIKELIHOOD: 'loss:binary-cross-entropy',
        MULTINOMIAL_LOG_LIKELIHOOD: 'loss:cross-entropy',
        BINARY_FOCAL_LOSS: 'loss:focal',
        'LAMBDA_MART_NDCG|XE_NDCG_MART': 'loss:learning-to-rank',
        COX_PROPORTIONAL_HAZARD: 'loss:cox',
      },
    },
  ],
});
