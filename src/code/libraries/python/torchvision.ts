import { defineLibrary } from '../library.ts';
import { focusing } from '../parameters.ts';

export const torchvision = defineLibrary({
  id: 'torchvision',
  name: 'torchvision',
  language: 'python',
  imports: ['torchvision'],
  aliases: [[/^torchvision\.ops\.(?:[gdc]iou|focal)_loss\./, 'torchvision.ops.']],
  names: [
    {
      prefix: 'torchvision.ops.',
      source: 'https://docs.pytorch.org/vision/stable/ops.html#losses',
      names: {
        sigmoid_focal_loss: {
          meaning: 'loss:focal',
          note: 'takes logits',
          parameters: focusing('gamma', { default: 2, place: 3 }),
        },
        'generalized_box_iou_loss|distance_box_iou_loss|complete_box_iou_loss': 'loss:iou',
      },
    },
  ],
});
