import { defineLibrary } from './library.ts';

const losses = {
  squared_error: 'loss:l2',
  l2_loss: ['loss:l2', 'half the squared error'],
  huber_loss: ['loss:huber', 'delta = 1 by default, in the units of the target'],
  log_cosh: ['loss:log-cosh', 'the logistic scale is fixed at 1/2: scale the target'],
  softmax_cross_entropy: 'loss:soft-cross-entropy',
  softmax_cross_entropy_with_integer_labels: 'loss:cross-entropy',
  sigmoid_binary_cross_entropy: ['loss:binary-cross-entropy', 'takes logits'],
  sigmoid_focal_loss: 'loss:focal',
  kl_divergence: ['loss:soft-cross-entropy', 'less the entropy of the target; takes log-probabilities'],
  hinge_loss: 'loss:hinge',
  cosine_distance: 'loss:cosine',
} as const;

const source = 'https://optax.readthedocs.io/en/latest/api/losses.html';

export const optax = defineLibrary({
  id: 'optax',
  name: 'Optax',
  language: 'python',
  imports: ['optax'],
  groups: [
    { prefix: 'optax.', source, names: losses },
    { prefix: 'optax.losses.', source, names: losses },
  ],
});
