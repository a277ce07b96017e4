import { defineLibrary } from '../library.ts';
import { delta, focusing, smoothing } from '../parameters.ts';
import { logCoshScale, takesDelta } from '../replacement-form.ts';
import { kerasSnippets } from './keras-snippets.ts';
import { tensorflowArguments } from './tensorflow.ts';

const kinds = [
  ['hinge', /hinge/i],
  ['probabilistic', /crossentropy|bce|divergence|kld|poisson/i],
  ['regression', /./],
] as const;
const source = (name: string) =>
  `https://keras.io/api/losses/${kinds.find(([, pattern]) => pattern.test(name))![0]}_losses/`;

const huber = { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 2 }) } as const;
const squaredLog = ['loss:squared-log', 'of ln(1 + y), not of ln y'] as const;
const fromLogits = {
  note: 'takes probabilities unless from_logits=True',
  parameters: smoothing('label_smoothing', { isQuiet: true }),
} as const;
const logits = { meaning: 'loss:cross-entropy', ...fromLogits } as const;
const binaryLogits = { meaning: 'loss:binary-cross-entropy', ...fromLogits } as const;
// Its position is different in Keras 2.
const focal = { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2 }) } as const;
const divergence = ['loss:soft-cross-entropy', 'less the entropy of the target'] as const;
const poisson = ['loss:poisson', 'y_pred is the mean: it must be positive'] as const;

/** The functions of keras.losses and keras.metrics, which can also be named by strings. */
const functions = {
  'mean_squared_error|mse|MSE': 'loss:l2',
  'mean_absolute_error|mae|MAE': 'loss:l1',
  'mean_absolute_percentage_error|mape|MAPE': 'loss:mape',
  'mean_squared_logarithmic_error|msle|MSLE': squaredLog,
  huber,
  huber_loss: { ...huber, note: 'a name of Keras 2, huber in Keras 3' },
  'log_cosh|logcosh': 'loss:log-cosh',
  'cosine_similarity|cosine_proximity': 'loss:cosine',
  'binary_crossentropy|bce|BCE': binaryLogits,
  'categorical_crossentropy|sparse_categorical_crossentropy': logits,
  'binary_focal_crossentropy|categorical_focal_crossentropy': focal,
  'kl_divergence|kld|KLD|kullback_leibler_divergence': divergence,
  poisson,
  'hinge|squared_hinge|categorical_hinge': 'loss:hinge',
} as const;

/** The classes of keras.losses and keras.metrics, which can also be named by strings. */
const classes = {
  MeanSquaredError: 'loss:l2',
  MeanAbsoluteError: 'loss:l1',
  MeanAbsolutePercentageError: 'loss:mape',
  MeanSquaredLogarithmicError: squaredLog,
  CosineSimilarity: 'loss:cosine',
  BinaryCrossentropy: binaryLogits,
  'CategoricalCrossentropy|SparseCategoricalCrossentropy': logits,
  KLDivergence: divergence,
  Poisson: poisson,
  'Hinge|SquaredHinge|CategoricalHinge': 'loss:hinge',
} as const;

const onlyLosses = {
  Huber: { ...huber, parameters: delta('delta', { default: 1, place: 0 }) },
  LogCosh: ['loss:log-cosh', 'the logistic scale is fixed at 1/2: scale the target'],
  'BinaryFocalCrossentropy|CategoricalFocalCrossentropy': focal,
  Dice: 'loss:dice',
  CTC: 'loss:ctc',
} as const;

const onlyMetrics = {
  'RootMeanSquaredError|root_mean_squared_error': 'loss:l2',
  'LogCoshError|log_cosh_error': 'loss:log-cosh',
} as const;

const metrics = {
  role: 'metric',
  source: 'https://keras.io/api/metrics/',
  names: { ...classes, ...onlyMetrics, ...functions },
} as const;

/** Keras, by itself or as part of TensorFlow (`tf.keras.losses` is read as `keras.losses`). */
export const keras = defineLibrary({
  ...kerasSnippets,
  imports: ['keras', 'tensorflow', 'tf_keras', 'keras_core'],
  aliases: [
    [
      /^(?:tensorflow\.(?:python\.)?)?keras(?:_core)?\.(?:ops|backend)\.(\w+_crossentropy)$/,
      'keras.losses.$1',
    ],
    [/^(?:tensorflow\.(?:python\.)?)?keras\.backend\.random_(normal|uniform)$/, 'keras.random.$1'],
    [
      /^(?:tensorflow\.(?:compat\.v[12]\.|python\.)?keras|tf_keras|keras_core|keras\.src|keras\.api|keras\.backend)\.(?:src\.)?/,
      'keras.',
    ],
    [/^tensorflow\.(losses|metrics|initializers)\./, 'keras.$1.'],
  ],
  names: [
    { prefix: 'keras.losses.', source, names: { ...classes, ...onlyLosses, ...functions } },
    { prefix: 'keras.metrics.', ...metrics },
    { keys: ['loss'], source, names: { ...classes, ...onlyLosses, ...functions } },
    { keys: ['metrics', 'weighted_metrics'], ...metrics },
    {
      prefix: 'keras.random.',
      role: 'draw',
      source: 'https://keras.io/api/random/random_ops/',
      names: {
        normal: 'distribution:normal',
        truncated_normal: 'distribution:truncated-normal',
        uniform: 'distribution:uniform',
        categorical: 'distribution:categorical',
        binomial: 'distribution:binomial',
        gamma: 'distribution:gamma',
        beta: 'distribution:beta',
      },
    },
    {
      prefix: 'keras.initializers.',
      role: 'draw',
      source: 'https://keras.io/api/layers/initializers/',
      names: {
        RandomNormal: ['distribution:normal', 'initial weights'],
        'GlorotNormal|HeNormal|LecunNormal': ['distribution:truncated-normal', 'initial weights'],
        'RandomUniform|GlorotUniform|HeUniform|LecunUniform': ['distribution:uniform', 'initial weights'],
        TruncatedNormal: ['distribution:truncated-normal', 'initial weights'],
      },
    },
  ],
  places: {
    '.compile': { 1: 'loss', 2: 'metrics' },
    'keras.losses.get': { 0: 'loss' },
    'keras.losses.deserialize': { 0: 'loss' },
    'keras.metrics.get': { 0: 'metrics' },
    'keras.metrics.deserialize': { 0: 'metrics' },
  },
  replacements: [
    {
      prefix: 'keras.losses.',
      isClass: true,
      isPython: true,
      takes: { positional: 0, named: ['reduction', 'name', 'dtype'] },
      losses: {
        l2: { name: 'MeanSquaredError' },
        l1: { name: 'MeanAbsoluteError' },
        huber: { name: 'Huber', ...takesDelta },
        'log-cosh': { name: 'LogCosh', ...logCoshScale },
      },
    },
    {
      prefix: 'keras.losses.',
      isClass: false,
      isPython: true,
      takes: { positional: 2, named: ['y_true', 'y_pred'] },
      losses: {
        l2: { name: 'mean_squared_error' },
        l1: { name: 'mean_absolute_error' },
        huber: { name: 'huber', ...takesDelta },
        'log-cosh': { name: 'log_cosh', ...logCoshScale },
      },
    },
    {
      prefix: '',
      keys: ['loss'],
      losses: {
        l2: { name: 'mean_squared_error' },
        l1: { name: 'mean_absolute_error' },
        huber: { name: 'Huber', ...takesDelta, isObject: true },
        'log-cosh': { name: 'log_cosh', ...logCoshScale },
      },
    },
  ],
  signatures: { after: 1, names: tensorflowArguments },
});
