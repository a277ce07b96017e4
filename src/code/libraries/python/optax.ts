import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';
import { logCoshScale, takesDelta } from '../replacement-form.ts';
import { replaced } from '../rows-in-code.ts';
import { defineSnippets, ofShares } from '../snippet.ts';

const losses = {
  squared_error: 'loss:l2',
  l2_loss: ['loss:l2', 'half the squared error'],
  huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 2 }) },
  log_cosh: ['loss:log-cosh', 'the logistic scale is fixed at 1/2: scale the target'],
  softmax_cross_entropy: 'loss:soft-cross-entropy',
  softmax_cross_entropy_with_integer_labels: 'loss:cross-entropy',
  sigmoid_binary_cross_entropy: ['loss:binary-cross-entropy', 'takes logits'],
  sigmoid_focal_loss: { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2, place: 3 }) },
  multiclass_logistic_loss: 'loss:cross-entropy',
  binary_logistic_loss: 'loss:binary-cross-entropy',
  poly_loss_cross_entropy: 'loss:soft-cross-entropy',
  safe_softmax_cross_entropy: 'loss:soft-cross-entropy',
  'kl_divergence|convex_kl_divergence|kl_divergence_with_log_targets': [
    'loss:soft-cross-entropy',
    'less the entropy of the target; takes log-probabilities',
  ],
  'hinge_loss|multiclass_hinge_loss|perceptron_loss|multiclass_perceptron_loss': 'loss:hinge',
  'ctc_loss|ctc_loss_with_forward_probs': 'loss:ctc',
  triplet_margin_loss: 'loss:triplet',
  'cosine_distance|cosine_similarity': 'loss:cosine',
  ntxent: 'loss:contrastive',
  ranking_softmax_loss: 'loss:learning-to-rank',
  dice_loss: 'loss:dice',
} as const;

const source = 'https://optax.readthedocs.io/en/latest/api/losses.html';

const builtIn = (call: string) => `import optax

loss = ${call}.mean()`;

const written = (body: string, constants = '') => `import jax.numpy as jnp
${constants && `\n${constants}`}
r = targets - predictions
loss = ${body}.mean()`;

const likelihood = (body: string, constants = '') =>
  written(body, constants).replace('\nr = targets - predictions\n', '\n');

export const optaxSnippets = defineSnippets({
  id: 'optax',
  name: 'Optax',
  language: 'python',
  rows: {
    weight: (code) =>
      replaced(code, /^loss = (.+)\.mean\(\)$/m, 'loss = (row_weight * $1).sum() / row_weight.sum()'),
    scale: (code) =>
      replaced(code, /^r = targets - predictions$/m, 'r = (targets - predictions) / row_scale') ??
      replaced(code, /^unit = /m, 'unit = row_scale * ') ??
      replaced(code, /\(predictions, targets/, '(predictions / row_scale, targets / row_scale'),
    values: 'an array in the shape of the targets',
  },
  snippets: {
    l2: () => builtIn('optax.squared_error(predictions, targets)'),
    l1: () => written('jnp.abs(r)'),
    huber: (value) => builtIn(`optax.huber_loss(predictions, targets, delta=${value('delta', 1)})`),
    'pseudo-huber': (value) =>
      written('(delta**2 * (jnp.sqrt(1 + (r / delta) ** 2) - 1))', `delta = ${value('delta', 1)}`),
    'log-cosh': (value) => `import optax

unit = 2 * ${value('scale', 0.5)}  # twice the scale of the logistic distribution
loss = optax.log_cosh(predictions / unit, targets / unit).mean()`,
    'student-t': (value) =>
      written(
        '((nu + 1) / 2 * jnp.log1p((r / scale) ** 2 / nu))',
        `nu, scale = ${value('nu', 4)}, ${value('scale', 1)}`,
      ),
    cauchy: (value) => written('jnp.log1p((r / scale) ** 2)', `scale = ${value('scale', 1)}`),
    lp: (value) => written('(jnp.abs(r) ** p)', `p = ${value('p', 1.5)}`),
    'l-infinity': () => written('jnp.abs(r)').replace('.mean()', '.max()'),
    'tukey-biweight': (value) =>
      written(
        '(delta**2 / 6 * (1 - jnp.maximum(1 - (r / delta) ** 2, 0) ** 3))',
        `delta = ${value('delta', 4.685)}`,
      ),
    quantile: (value) => written('jnp.maximum(tau * r, (tau - 1) * r)', `tau = ${value('tau', 0.5)}`),
    expectile: (value) => written('(jnp.abs(tau - (r < 0)) * r**2)', `tau = ${value('tau', 0.5)}`),
    'weighted-l2': () => written('((r / sigma) ** 2)', '# sigma: the standard deviation of each row'),
    'gaussian-nll': () =>
      written('(0.5 * (r * jnp.exp(-log_sigma)) ** 2 + log_sigma)', '# the model also predicts log_sigma'),
    'laplace-nll': () =>
      written('(jnp.abs(r) * jnp.exp(-log_scale) + log_scale)', '# the model also predicts log_scale'),
    'student-t-nll': (value) =>
      written(
        '((nu + 1) / 2 * jnp.log1p((r * jnp.exp(-log_scale)) ** 2 / nu) + log_scale)',
        `nu = ${value('nu', 4)}  # the model also predicts log_scale`,
      ),
    'huber-nll': (value) =>
      written(
        '(optax.huber_loss(r * jnp.exp(-log_scale), delta=k) + log_scale)',
        `k = ${value('k', 1.345)}  # the model also predicts log_scale`,
      ).replace('\n', '\nimport optax\n'),
    mape: () => written('jnp.abs(r / targets)'),
    'cross-entropy': () => builtIn('optax.softmax_cross_entropy_with_integer_labels(logits, labels)'),
    'binary-cross-entropy': () => builtIn('optax.sigmoid_binary_cross_entropy(logits, labels)'),
    [ofShares]: () => builtIn('optax.sigmoid_binary_cross_entropy(logits, targets)'),
    'soft-cross-entropy': () => builtIn('optax.softmax_cross_entropy(logits, shares)'),
    focal: () => builtIn('optax.sigmoid_focal_loss(logits, labels)'),
    hinge: () => builtIn('optax.hinge_loss(scores, labels)'),
    poisson: () =>
      likelihood('(jnp.exp(log_mean) - targets * log_mean)', '# the model predicts ln of the mean'),
    'negative-binomial': (value) =>
      likelihood(
        '(-targets * log_mean + (targets + 1 / alpha) * jnp.log1p(alpha * jnp.exp(log_mean)))',
        `alpha = ${value('alpha', 1)}  # variance = mean + alpha * mean²; the model predicts ln of the mean`,
      ),
    gamma: () =>
      likelihood('(targets * jnp.exp(-log_mean) + log_mean)', '# the model predicts ln of the mean'),
    exponential: () =>
      likelihood('(targets * jnp.exp(-log_mean) + log_mean)', '# the model predicts ln of the mean'),
    'inverse-gaussian': () =>
      written('(r**2 / (predictions**2 * targets))', '# predictions are means, positive'),
    'squared-log': () =>
      builtIn('optax.squared_error(log_predictions, jnp.log(targets))').replace(
        'import optax',
        'import jax.numpy as jnp\nimport optax',
      ),
    tweedie: (value) =>
      likelihood(
        '(-targets * jnp.exp((1 - p) * log_mean) / (1 - p) + jnp.exp((2 - p) * log_mean) / (2 - p))',
        `p = ${value('p', 1.5)}  # the model predicts ln of the mean`,
      ),
    gumbel: (value) => written('(r / scale + jnp.exp(-r / scale))', `scale = ${value('scale', 1)}`),
    cosine: () => written('(1 - jnp.cos(r))', '# angles in radians'),
  },
});

export const optax = defineLibrary({
  ...optaxSnippets,
  imports: ['optax'],
  names: [
    { prefix: 'optax.', source, names: losses },
    { prefix: 'optax.losses.', source, names: losses },
  ],
  replacements: [
    {
      prefix: 'optax.',
      isPython: true,
      takes: { positional: 2, named: ['predictions', 'targets', 'axis', 'where'] },
      losses: {
        l2: { name: 'squared_error' },
        huber: { name: 'huber_loss', ...takesDelta },
        'log-cosh': { name: 'log_cosh', ...logCoshScale },
      },
    },
  ],
});
