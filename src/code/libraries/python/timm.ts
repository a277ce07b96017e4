import { defineLibrary } from '../library.ts';
import { smoothing } from '../parameters.ts';

export const timm = defineLibrary({
  id: 'timm',
  name: 'timm',
  language: 'python',
  imports: ['timm'],
  aliases: [[/^timm\.loss\.[a-z_]+\.(?=[A-Z])/, 'timm.loss.']],
  names: [
    {
      prefix: 'timm.loss.',
      source: 'https://github.com/huggingface/pytorch-image-models/tree/main/timm/loss',
      names: {
        LabelSmoothingCrossEntropy: {
          meaning: 'loss:cross-entropy',
          parameters: smoothing('smoothing', { default: 0.1, place: 0 }),
        },
        SoftTargetCrossEntropy: 'loss:soft-cross-entropy',
        BinaryCrossEntropy: 'loss:binary-cross-entropy',
        JsdCrossEntropy: ['loss:cross-entropy', 'with a penalty for augmented copies that disagree'],
        'AsymmetricLossMultiLabel|AsymmetricLossSingleLabel': 'loss:focal',
      },
    },
  ],
});
