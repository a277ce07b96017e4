import { replaced } from '../rows-in-code.ts';
import { defineSnippets, ofShares } from '../snippet.ts';

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

/** A loss for two outputs: the center and the logarithm of the scale. */
const modeledScale = (name: string, center: string, body: string, constants = '', more = '') =>
  custom(name, body, constants).replace(
    'r = y_true - y_pred',
    `${center}, log_scale = y_pred[:, 0], y_pred[:, 1]  # two outputs
    r = ops.reshape(y_true, (-1,)) - ${center}${more}`,
  );

const fitted = /model\.fit\(x, y, sample_weight=1/;

const binaryCrossEntropy = () => builtIn('keras.losses.BinaryCrossentropy(from_logits=True)');

export const kerasSnippets = defineSnippets({
  id: 'keras',
  name: 'Keras',
  language: 'python',
  rows: {
    weight: (code) =>
      replaced(code, fitted, 'model.fit(x, y, sample_weight=row_weight') ??
      `${code}\nmodel.fit(x, y, sample_weight=row_weight)`,
    values: 'an array',
  },
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
    'binary-cross-entropy': binaryCrossEntropy,
    [ofShares]: binaryCrossEntropy,
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
