import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';
import { logCoshScale, takesDelta } from '../replacement-form.ts';
import { defineSnippets } from '../snippet.ts';

const kinds = [
  ['hinge', /hinge/i],
  ['probabilistic', /crossentropy|bce|divergence|kld|poisson/i],
  ['regression', /./],
] as const;
const source = (name: string) =>
  `https://keras.io/api/losses/${kinds.find(([, pattern]) => pattern.test(name))![0]}_losses/`;

const huber = { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 2 }) } as const;
const squaredLog = ['loss:squared-log', 'of ln(1 + y), not of ln y'] as const;
const logits = ['loss:cross-entropy', 'takes probabilities unless from_logits=True'] as const;
const binaryLogits = ['loss:binary-cross-entropy', 'takes probabilities unless from_logits=True'] as const;
const divergence = ['loss:soft-cross-entropy', 'less the entropy of the target'] as const;
const poisson = ['loss:poisson', 'y_pred is the mean: it must be positive'] as const;

/** The functions of keras.losses and keras.metrics, which strings name, too. */
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
  'binary_focal_crossentropy|categorical_focal_crossentropy': 'loss:focal',
  'kl_divergence|kld|KLD|kullback_leibler_divergence': divergence,
  poisson,
  'hinge|squared_hinge|categorical_hinge': 'loss:hinge',
} as const;

/** The classes that keras.losses and keras.metrics have, which strings name, too. */
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
  'BinaryFocalCrossentropy|CategoricalFocalCrossentropy': 'loss:focal',
  Dice: 'loss:dice',
  CTC: 'loss:ctc',
} as const;

const onlyMetrics = { RootMeanSquaredError: 'loss:l2', LogCoshError: 'loss:log-cosh' } as const;

const metrics = {
  isMetric: true,
  source: 'https://keras.io/api/metrics/',
  names: { ...classes, ...onlyMetrics, ...functions },
} as const;

const builtIn = (call: string) => `import keras

model.compile(optimizer="adam", loss=${call})`;

const custom = (name: string, body: string, constants = '') => `import keras
from keras import ops
${constants && `\n${constants}\n`}

def ${name}(y_true, y_pred):
    r = y_true - y_pred
    return ${body}


model.compile(optimizer="adam", loss=${name})`;

const likelihood = (name: string, body: string, constants = '') =>
  custom(name, body, constants).replace('    r = y_true - y_pred\n', '');

/** A loss of two outputs: the center and ln of the scale. */
const modeledScale = (name: string, center: string, body: string, constants = '', more = '') =>
  custom(name, body, constants).replace(
    'r = y_true - y_pred',
    `${center}, log_scale = y_pred[:, 0], y_pred[:, 1]  # two outputs
    r = ops.reshape(y_true, (-1,)) - ${center}${more}`,
  );

export const kerasSnippets = defineSnippets({
  id: 'keras',
  name: 'Keras',
  language: 'python',
  snippets: {
    l2: () => builtIn('keras.losses.MeanSquaredError()'),
    l1: () => builtIn('keras.losses.MeanAbsoluteError()'),
    huber: (value) => builtIn(`keras.losses.Huber(delta=${value('delta', 1)})`),
    'pseudo-huber': (value) =>
      custom(
        'pseudo_huber',
        'ops.mean(delta**2 * (ops.sqrt(1 + (r / delta) ** 2) - 1), axis=-1)',
        `delta = ${value('delta', 1)}`,
      ),
    'log-cosh': (value) =>
      custom(
        'log_cosh',
        'ops.mean(ops.abs(r) / scale + 2 * ops.softplus(-ops.abs(r) / scale), axis=-1)',
        `scale = ${value('scale', 0.5)}  # of the logistic distribution; 0.5 is keras.losses.LogCosh`,
      ),
    'student-t': (value) =>
      custom(
        'student_t_nll',
        'ops.mean((nu + 1) / 2 * ops.log1p((r / scale) ** 2 / nu), axis=-1)',
        `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
      ),
    cauchy: (value) =>
      custom('cauchy_loss', 'ops.mean(ops.log1p((r / scale) ** 2), axis=-1)', `scale = ${value('scale', 1)}`),
    lp: (value) => custom('power_loss', 'ops.mean(ops.abs(r) ** p, axis=-1)', `p = ${value('p', 1.5)}`),
    'tukey-biweight': (value) =>
      custom(
        'tukey_biweight',
        'ops.mean(delta**2 / 6 * (1 - ops.maximum(1 - (r / delta) ** 2, 0) ** 3), axis=-1)',
        `delta = ${value('delta', 4.685)}`,
      ),
    quantile: (value) =>
      custom(
        'quantile_loss',
        'ops.mean(ops.maximum(tau * r, (tau - 1) * r), axis=-1)',
        `tau = ${value('tau', 0.5)}`,
      ),
    expectile: (value) =>
      custom(
        'expectile_loss',
        'ops.mean(ops.abs(tau - ops.cast(r < 0, r.dtype)) * r**2, axis=-1)',
        `tau = ${value('tau', 0.5)}`,
      ),
    'weighted-l2': () => `import keras

model.compile(optimizer="adam", loss=keras.losses.MeanSquaredError())
model.fit(x, y, sample_weight=1 / sigma**2)  # sigma: the standard deviation of each row`,
    'gaussian-nll': () =>
      modeledScale('gaussian_nll', 'mean', '0.5 * (r * ops.exp(-log_scale)) ** 2 + log_scale'),
    'laplace-nll': () =>
      modeledScale('laplace_nll', 'median', 'ops.abs(r) * ops.exp(-log_scale) + log_scale'),
    'student-t-nll': (value) =>
      modeledScale(
        'student_t_nll',
        'center',
        '(nu + 1) / 2 * ops.log1p((r * ops.exp(-log_scale)) ** 2 / nu) + log_scale',
        `nu = ${value('nu', 4)}`,
      ),
    'huber-nll': (value) =>
      modeledScale(
        'huber_nll',
        'center',
        'ops.where(z <= k, z**2 / 2, k * (z - k / 2)) + log_scale',
        `k = ${value('k', 1.345)}`,
        '\n    z = ops.abs(r) * ops.exp(-log_scale)',
      ),
    mape: () => builtIn('keras.losses.MeanAbsolutePercentageError()'),
    'cross-entropy': () => builtIn('keras.losses.SparseCategoricalCrossentropy(from_logits=True)'),
    'binary-cross-entropy': () => builtIn('keras.losses.BinaryCrossentropy(from_logits=True)'),
    'soft-cross-entropy': () => builtIn('keras.losses.CategoricalCrossentropy(from_logits=True)'),
    focal: () => builtIn('keras.losses.CategoricalFocalCrossentropy(from_logits=True)'),
    hinge: () => builtIn('keras.losses.Hinge()'),
    poisson: () => `import keras

# the last layer must be positive: activation="exponential" or "softplus"
model.compile(optimizer="adam", loss=keras.losses.Poisson())`,
    'negative-binomial': (value) =>
      likelihood(
        'negative_binomial_nll',
        'ops.mean(-y_true * ops.log(y_pred) + (y_true + 1 / alpha) * ops.log1p(alpha * y_pred), axis=-1)',
        `alpha = ${value('alpha', 1)}  # variance = mean + alpha * mean²; y_pred is the mean, positive`,
      ),
    gamma: () =>
      likelihood(
        'gamma_deviance',
        'ops.mean(y_true / y_pred + ops.log(y_pred), axis=-1)',
        '# y_pred is the mean: the last layer must be positive',
      ),
    exponential: () =>
      likelihood(
        'exponential_nll',
        'ops.mean(y_true / y_pred + ops.log(y_pred), axis=-1)',
        '# y_pred is the mean: the last layer must be positive',
      ),
    'inverse-gaussian': () =>
      custom(
        'inverse_gaussian_deviance',
        'ops.mean(r**2 / (y_pred**2 * y_true), axis=-1)',
        '# y_pred is the mean: the last layer must be positive',
      ),
    'squared-log': () => `${builtIn('keras.losses.MeanSquaredLogarithmicError()')}  # of ln(1 + y)`,
    tweedie: (value) =>
      likelihood(
        'tweedie_deviance',
        'ops.mean(-y_true * y_pred ** (1 - p) / (1 - p) + y_pred ** (2 - p) / (2 - p), axis=-1)',
        `p = ${value('p', 1.5)}  # y_pred is the mean: the last layer must be positive`,
      ),
    cosine: () => custom('angle_loss', 'ops.mean(1 - ops.cos(r), axis=-1)', '# angles in radians'),
  },
});

/** Keras, alone or inside TensorFlow (`tf.keras.losses` is read as `keras.losses`). */
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
      isDraw: true,
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
      isDraw: true,
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
});
