import { defineLibrary } from '../library.ts';

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
        'FocalLoss|BinaryFocalLossWithLogits|focal_loss|binary_focal_loss_with_logits': 'loss:focal',
        'DiceLoss|TverskyLoss|dice_loss|tversky_loss': 'loss:dice',
        'CharbonnierLoss|charbonnier_loss': 'loss:pseudo-huber',
        'CauchyLoss|cauchy_loss': 'loss:cauchy',
        'LovaszHingeLoss|LovaszSoftmaxLoss': 'loss:iou',
        kl_div_loss_2d: 'loss:soft-cross-entropy',
      },
    },
  ],
});
