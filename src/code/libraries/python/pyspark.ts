import { defineLibrary } from '../library.ts';
import { cutoff, variancePower } from '../parameters.ts';

export const pyspark = defineLibrary({
  id: 'pyspark',
  name: 'PySpark',
  language: 'python',
  imports: ['pyspark'],
  names: [
    {
      prefix: 'pyspark.ml.regression.',
      source: 'https://spark.apache.org/docs/latest/api/python/reference/pyspark.ml.html#regression',
      names: {
        LinearRegression: { meaning: 'loss:l2', unless: ['loss'] },
        AFTSurvivalRegression: 'loss:accelerated-failure-time',
      },
    },
    {
      prefix: 'pyspark.ml.classification.',
      source: 'https://spark.apache.org/docs/latest/api/python/reference/pyspark.ml.html#classification',
      names: { LogisticRegression: 'loss:cross-entropy', LinearSVC: 'loss:hinge' },
    },
    {
      prefix: 'pyspark.sql.functions.',
      role: 'draw',
      source: 'https://spark.apache.org/docs/latest/api/python/reference/pyspark.sql/functions.html',
      names: { randn: 'distribution:normal', rand: 'distribution:uniform' },
    },
    {
      keys: ['family'],
      source:
        'https://spark.apache.org/docs/latest/api/python/reference/api/pyspark.ml.regression.GeneralizedLinearRegression.html',
      names: {
        gaussian: 'distribution:normal',
        binomial: 'distribution:binomial',
        poisson: 'distribution:poisson',
        gamma: 'distribution:gamma',
        tweedie: {
          meaning: 'distribution:tweedie',
          parameters: variancePower('variancePower', { default: 0 }),
        },
      },
    },
    {
      keys: ['loss'],
      source:
        'https://spark.apache.org/docs/latest/api/python/reference/api/pyspark.ml.regression.LinearRegression.html',
      names: {
        squaredError: 'loss:l2',
        huber: { meaning: 'loss:huber', parameters: cutoff('epsilon', { default: 1.35 }) },
      },
    },
    {
      keys: ['lossType'],
      source:
        'https://spark.apache.org/docs/latest/api/python/reference/api/pyspark.ml.regression.GBTRegressor.html',
      names: { squared: 'loss:l2', absolute: 'loss:l1', logistic: 'loss:binary-cross-entropy' },
    },
    {
      keys: ['metricName'],
      role: 'metric',
      source:
        'https://spark.apache.org/docs/latest/api/python/reference/api/pyspark.ml.evaluation.RegressionEvaluator.html',
      names: { 'rmse|mse': 'loss:l2', mae: 'loss:l1', logLoss: 'loss:cross-entropy' },
    },
  ],
});
