import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

const page = (name: string) =>
  `https://www.tensorflow.org/api_docs/python/${name.replace('tensorflow', 'tf').replaceAll('.', '/')}`;

/** The arguments of random draws after the shape. */
export const tensorflowArguments = {
  normal: 'mean stddev',
  truncated_normal: 'mean stddev',
  uniform: 'minval maxval',
  gamma: 'alpha beta',
  poisson: 'lam',
};

export const tensorflow = defineLibrary({
  id: 'tensorflow',
  name: 'TensorFlow',
  language: 'python',
  imports: ['tensorflow'],
  aliases: [
    [/^tensorflow\.(?:compat\.v1\.)?squared_difference$/, 'tensorflow.math.squared_difference'],
    [/^tensorflow\.compat\.v2\./, 'tensorflow.'],
    [/^tensorflow\.compat\.v1\.(?=nn\.|random\.|distributions\.|math\.)/, 'tensorflow.'],
    [
      /^tensorflow\.(?=truncated_normal_initializer$|random_(?:normal|uniform)_initializer$)/,
      'tensorflow.compat.v1.',
    ],
    [
      /^tensorflow\.(?=(?:random_normal|random_uniform|random_gamma|random_poisson|truncated_normal|multinomial)$)/,
      'tensorflow.compat.v1.',
    ],
  ],
  names: [
    {
      prefix: 'tensorflow.nn.',
      source: page,
      names: {
        'softmax_cross_entropy_with_logits|softmax_cross_entropy_with_logits_v2': 'loss:soft-cross-entropy',
        sparse_softmax_cross_entropy_with_logits: 'loss:cross-entropy',
        'sigmoid_cross_entropy_with_logits|weighted_cross_entropy_with_logits': 'loss:binary-cross-entropy',
        log_poisson_loss: 'loss:poisson',
        l2_loss: ['loss:l2', 'half the sum of squares; of weights, a penalty'],
        ctc_loss: 'loss:ctc',
      },
    },
    {
      prefix: 'tensorflow.math.',
      source: page,
      names: { squared_difference: ['loss:l2', 'of each element; its mean is the MSE'] },
    },
    {
      prefix: 'tensorflow.random.',
      role: 'draw',
      source: page,
      names: {
        'normal|stateless_normal': 'distribution:normal',
        'truncated_normal|stateless_truncated_normal': 'distribution:truncated-normal',
        'uniform|stateless_uniform': 'distribution:uniform',
        'gamma|stateless_gamma': 'distribution:gamma',
        'poisson|stateless_poisson': 'distribution:poisson',
        'categorical|stateless_categorical': 'distribution:categorical',
        stateless_binomial: 'distribution:binomial',
      },
    },
    {
      prefix: 'tensorflow.random.Generator.',
      role: 'draw',
      source: 'https://www.tensorflow.org/api_docs/python/tf/random/Generator',
      names: {
        normal: 'distribution:normal',
        truncated_normal: 'distribution:truncated-normal',
        uniform: 'distribution:uniform',
        binomial: 'distribution:binomial',
      },
    },
    {
      prefix: 'tensorflow.compat.v1.',
      role: 'draw',
      source: page,
      names: {
        random_normal: 'distribution:normal',
        truncated_normal: 'distribution:truncated-normal',
        random_uniform: 'distribution:uniform',
        random_gamma: 'distribution:gamma',
        random_poisson: 'distribution:poisson',
        multinomial: ['distribution:categorical', 'draws classes, not counts'],
        random_normal_initializer: 'distribution:normal',
        truncated_normal_initializer: 'distribution:truncated-normal',
        random_uniform_initializer: 'distribution:uniform',
      },
    },
    {
      prefix: 'tensorflow.compat.v1.metrics.',
      role: 'metric',
      source: page,
      names: {
        'mean_squared_error|root_mean_squared_error': 'loss:l2',
        mean_absolute_error: 'loss:l1',
      },
    },
    {
      prefix: 'tensorflow.compat.v1.losses.',
      source: page,
      names: {
        mean_squared_error: 'loss:l2',
        absolute_difference: 'loss:l1',
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 3 }) },
        sigmoid_cross_entropy: 'loss:binary-cross-entropy',
        softmax_cross_entropy: 'loss:soft-cross-entropy',
        sparse_softmax_cross_entropy: 'loss:cross-entropy',
        log_loss: 'loss:binary-cross-entropy',
        hinge_loss: 'loss:hinge',
        cosine_distance: 'loss:cosine',
      },
    },
  ],
  signatures: { after: 1, names: tensorflowArguments },
});
