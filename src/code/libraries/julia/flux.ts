import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';
import { takesDelta } from '../replacement-form.ts';

const fluxLosses = {
  mse: 'loss:l2',
  mae: 'loss:l1',
  msle: ['loss:squared-log', 'of ln(ϵ + y)'],
  huber_loss: { meaning: 'loss:huber', parameters: [...delta('delta', { default: 1 }), ...delta('δ')] },
  crossentropy: ['loss:cross-entropy', 'takes probabilities'],
  logitcrossentropy: ['loss:cross-entropy', 'takes logits'],
  binarycrossentropy: ['loss:binary-cross-entropy', 'takes probabilities'],
  logitbinarycrossentropy: ['loss:binary-cross-entropy', 'takes logits'],
  kldivergence: ['loss:soft-cross-entropy', 'less the entropy of the target'],
  'focal_loss|binary_focal_loss': { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2 }) },
  poisson_loss: 'loss:poisson',
  'hinge_loss|squared_hinge_loss': 'loss:hinge',
  'dice_coeff_loss|tversky_loss': 'loss:dice',
  siamese_contrastive_loss: 'loss:contrastive',
  ctc_loss: 'loss:ctc',
} as const;

const fluxPage = 'https://fluxml.ai/Flux.jl/stable/reference/models/losses/';

export const flux = defineLibrary({
  id: 'flux',
  name: 'Flux.jl',
  language: 'julia',
  imports: ['Flux'],
  names: [
    { prefix: 'Flux.', source: fluxPage, names: fluxLosses },
    { prefix: 'Flux.Losses.', source: fluxPage, names: fluxLosses },
  ],
  replacements: ['Flux.', 'Flux.Losses.'].map((prefix) => ({
    prefix,
    isJulia: true as const,
    losses: {
      l2: { name: 'mse' },
      l1: { name: 'mae' },
      huber: { name: 'huber_loss', ...takesDelta },
    },
  })),
});
