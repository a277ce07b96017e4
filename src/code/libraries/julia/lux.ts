import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';

export const lux = defineLibrary({
  id: 'lux',
  name: 'Lux.jl',
  language: 'julia',
  imports: ['Lux'],
  names: [
    {
      prefix: 'Lux.',
      source: 'https://lux.csail.mit.edu/stable/api/Lux/utilities#Loss-Functions',
      names: {
        MSELoss: 'loss:l2',
        MAELoss: 'loss:l1',
        MSLELoss: ['loss:squared-log', 'of ln(ϵ + y)'],
        HuberLoss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1 }) },
        CrossEntropyLoss: 'loss:cross-entropy',
        BinaryCrossEntropyLoss: 'loss:binary-cross-entropy',
        'FocalLoss|BinaryFocalLoss': { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2 }) },
        KLDivergenceLoss: ['loss:soft-cross-entropy', 'less the entropy of the target'],
        PoissonLoss: 'loss:poisson',
        'HingeLoss|SquaredHingeLoss': 'loss:hinge',
        SiameseContrastiveLoss: 'loss:contrastive',
        DiceCoeffLoss: 'loss:dice',
      },
    },
  ],
});
