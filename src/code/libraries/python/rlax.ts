import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const rlax = defineLibrary({
  id: 'rlax',
  name: 'RLax',
  language: 'python',
  imports: ['rlax'],
  names: [
    {
      prefix: 'rlax.',
      source: 'https://rlax.readthedocs.io/en/latest/api.html',
      names: {
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 1 }) },
        l2_loss: ['loss:l2', 'half the squared error'],
        categorical_cross_entropy: 'loss:soft-cross-entropy',
      },
    },
  ],
});
