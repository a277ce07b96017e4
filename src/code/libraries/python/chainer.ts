import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const chainer = defineLibrary({
  id: 'chainer',
  name: 'Chainer',
  language: 'python',
  imports: ['chainer'],
  aliases: [[/^chainer\.functions\.loss\.\w+\./, 'chainer.functions.']],
  names: [
    {
      prefix: 'chainer.functions.',
      source: 'https://docs.chainer.org/en/stable/reference/functions.html#loss-functions',
      names: {
        'mean_squared_error|squared_error': 'loss:l2',
        'mean_absolute_error|absolute_error': 'loss:l1',
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { place: 2 }) },
        softmax_cross_entropy: 'loss:cross-entropy',
        'sigmoid_cross_entropy|bernoulli_nll': 'loss:binary-cross-entropy',
        gaussian_nll: 'loss:gaussian-nll',
        gaussian_kl_divergence: 'loss:elbo',
        hinge: 'loss:hinge',
        triplet: 'loss:triplet',
        contrastive: 'loss:contrastive',
        connectionist_temporal_classification: 'loss:ctc',
      },
    },
  ],
});
