import { defineLibrary } from '../library.ts';

const page = (name: string) =>
  `https://www.tensorflow.org/api_docs/python/${name.replace('tensorflow', 'tf').replaceAll('.', '/')}`;

export const tensorflow = defineLibrary({
  id: 'tensorflow',
  name: 'TensorFlow',
  language: 'python',
  imports: ['tensorflow'],
  names: [
    {
      prefix: 'tensorflow.nn.',
      source: page,
      names: {
        softmax_cross_entropy_with_logits: 'loss:soft-cross-entropy',
        sparse_softmax_cross_entropy_with_logits: 'loss:cross-entropy',
        sigmoid_cross_entropy_with_logits: 'loss:binary-cross-entropy',
        weighted_cross_entropy_with_logits: 'loss:binary-cross-entropy',
        log_poisson_loss: 'loss:poisson',
        l2_loss: ['loss:l2', 'half the sum of squares'],
      },
    },
    {
      prefix: 'tensorflow.random.',
      source: page,
      names: {
        normal: 'distribution:normal',
        uniform: 'distribution:uniform',
        gamma: 'distribution:gamma',
        poisson: 'distribution:poisson',
        categorical: 'distribution:categorical',
      },
    },
    {
      prefix: 'tensorflow.compat.v1.losses.',
      source: page,
      names: {
        mean_squared_error: 'loss:l2',
        absolute_difference: 'loss:l1',
        huber_loss: 'loss:huber',
        sigmoid_cross_entropy: 'loss:binary-cross-entropy',
        softmax_cross_entropy: 'loss:soft-cross-entropy',
        sparse_softmax_cross_entropy: 'loss:cross-entropy',
        log_loss: 'loss:binary-cross-entropy',
        hinge_loss: 'loss:hinge',
        cosine_distance: 'loss:cosine',
      },
    },
  ],
});
