import { defineLibrary } from '../library.ts';
import { focusing } from '../parameters.ts';

export const kornia = defineLibrary({
  id: 'kornia',
  name: 'Kornia',
  language: 'python',
  imports: ['kornia'],
  names: [
    {
      prefix: 'kornia.losses.',
      source: 'https://kornia.readthedocs.io/en/latest/losses.html',
      names: {
        'FocalLoss|BinaryFocalLossWithLogits': {
          meaning: 'loss:focal',
          parameters: focusing('gamma', { default: 2, place: 1 }),
        },
        'focal_loss|binary_focal_loss_with_logits': {
          meaning: 'loss:focal',
          parameters: focusing('gamma', { default: 2, place: 3 }),
        },
        'DiceLoss|TverskyLoss|dice_loss|tversky_loss': 'loss:dice',
        'CharbonnierLoss|charbonnier_loss': 'loss:pseudo-huber',
        'CauchyLoss|cauchy_loss': 'loss:cauchy',
        'LovaszHingeLoss|LovaszSoftmaxLoss': 'loss:iou',
        kl_div_loss_2d: 'loss:soft-cross-entropy',
      },
    },
  ],
});
