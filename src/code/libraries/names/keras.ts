import { defineLibrary } from './library.ts';

const regression = 'https://keras.io/api/losses/regression_losses/';
const probabilistic = 'https://keras.io/api/losses/probabilistic_losses/';
const hinge = 'https://keras.io/api/losses/hinge_losses/';
const loss = ['loss'] as const;

const huber = ['loss:huber', 'delta = 1 by default, in the units of the target'] as const;
const squaredLog = ['loss:squared-log', 'of ln(1 + y), not of ln y'] as const;
const logits = ['loss:cross-entropy', 'takes probabilities unless from_logits=True'] as const;
const binaryLogits = ['loss:binary-cross-entropy', 'takes probabilities unless from_logits=True'] as const;
const divergence = ['loss:soft-cross-entropy', 'less the entropy of the target'] as const;

/** Keras, alone or inside TensorFlow (`tf.keras.losses` is read as `keras.losses`). */
export const keras = defineLibrary({
  id: 'keras',
  name: 'Keras',
  language: 'python',
  imports: ['keras', 'tensorflow', 'tf_keras'],
  aliases: [
    [/^(?:tensorflow\.keras|tf_keras)\./, 'keras.'],
    [/^tensorflow\.(losses|metrics)\./, 'keras.$1.'],
  ],
  groups: [
    {
      prefix: 'keras.losses.',
      source: regression,
      names: {
        MeanSquaredError: 'loss:l2',
        MeanAbsoluteError: 'loss:l1',
        MeanAbsolutePercentageError: 'loss:mape',
        MeanSquaredLogarithmicError: squaredLog,
        Huber: huber,
        LogCosh: ['loss:log-cosh', 'the logistic scale is fixed at 1/2: scale the target'],
        CosineSimilarity: 'loss:cosine',
        mean_squared_error: 'loss:l2',
        mean_absolute_error: 'loss:l1',
        mean_absolute_percentage_error: 'loss:mape',
        mean_squared_logarithmic_error: squaredLog,
        huber,
        log_cosh: 'loss:log-cosh',
        cosine_similarity: 'loss:cosine',
      },
    },
    {
      prefix: 'keras.losses.',
      source: probabilistic,
      names: {
        BinaryCrossentropy: binaryLogits,
        CategoricalCrossentropy: logits,
        SparseCategoricalCrossentropy: logits,
        BinaryFocalCrossentropy: 'loss:focal',
        CategoricalFocalCrossentropy: 'loss:focal',
        KLDivergence: divergence,
        Poisson: ['loss:poisson', 'y_pred is the mean: it must be positive'],
        binary_crossentropy: binaryLogits,
        categorical_crossentropy: logits,
        sparse_categorical_crossentropy: logits,
        binary_focal_crossentropy: 'loss:focal',
        categorical_focal_crossentropy: 'loss:focal',
        kl_divergence: divergence,
        poisson: ['loss:poisson', 'y_pred is the mean: it must be positive'],
      },
    },
    {
      prefix: 'keras.losses.',
      source: hinge,
      names: {
        Hinge: 'loss:hinge',
        SquaredHinge: 'loss:hinge',
        CategoricalHinge: 'loss:hinge',
        hinge: 'loss:hinge',
        squared_hinge: 'loss:hinge',
        categorical_hinge: 'loss:hinge',
      },
    },
    {
      prefix: 'keras.metrics.',
      isMetric: true,
      source: 'https://keras.io/api/metrics/',
      names: {
        MeanSquaredError: 'loss:l2',
        RootMeanSquaredError: 'loss:l2',
        MeanAbsoluteError: 'loss:l1',
        MeanAbsolutePercentageError: 'loss:mape',
        MeanSquaredLogarithmicError: squaredLog,
        LogCoshError: 'loss:log-cosh',
        CosineSimilarity: 'loss:cosine',
        BinaryCrossentropy: binaryLogits,
        CategoricalCrossentropy: logits,
        SparseCategoricalCrossentropy: logits,
        KLDivergence: divergence,
        Poisson: 'loss:poisson',
        Hinge: 'loss:hinge',
        SquaredHinge: 'loss:hinge',
        CategoricalHinge: 'loss:hinge',
      },
    },
    {
      prefix: 'keras.random.',
      source: 'https://keras.io/api/random/random_ops/',
      names: {
        normal: 'distribution:normal',
        uniform: 'distribution:uniform',
        categorical: 'distribution:categorical',
        binomial: 'distribution:binomial',
        gamma: 'distribution:gamma',
        beta: 'distribution:beta',
      },
    },
    {
      keys: loss,
      source: regression,
      names: {
        mse: 'loss:l2',
        MSE: 'loss:l2',
        mean_squared_error: 'loss:l2',
        mae: 'loss:l1',
        MAE: 'loss:l1',
        mean_absolute_error: 'loss:l1',
        mape: 'loss:mape',
        MAPE: 'loss:mape',
        mean_absolute_percentage_error: 'loss:mape',
        msle: squaredLog,
        MSLE: squaredLog,
        mean_squared_logarithmic_error: squaredLog,
        huber,
        huber_loss: [
          'loss:huber',
          'delta = 1, in the units of the target; a name of Keras 2, huber in Keras 3',
        ],
        log_cosh: 'loss:log-cosh',
        logcosh: ['loss:log-cosh', 'a name of Keras 2, log_cosh in Keras 3'],
        cosine_similarity: 'loss:cosine',
      },
    },
    {
      keys: loss,
      source: probabilistic,
      names: {
        binary_crossentropy: binaryLogits,
        categorical_crossentropy: logits,
        sparse_categorical_crossentropy: logits,
        binary_focal_crossentropy: 'loss:focal',
        categorical_focal_crossentropy: 'loss:focal',
        bce: binaryLogits,
        BCE: binaryLogits,
        kl_divergence: divergence,
        kld: divergence,
        KLD: divergence,
        poisson: ['loss:poisson', 'y_pred is the mean: it must be positive'],
      },
    },
    {
      keys: loss,
      source: hinge,
      names: { hinge: 'loss:hinge', squared_hinge: 'loss:hinge', categorical_hinge: 'loss:hinge' },
    },
  ],
  places: { '.compile': [1, 'loss'], 'keras.losses.get': [0, 'loss'] },
});
