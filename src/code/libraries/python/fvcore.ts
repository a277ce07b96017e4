import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';

export const fvcore = defineLibrary({
  id: 'fvcore',
  name: 'fvcore',
  language: 'python',
  imports: ['fvcore'],
  aliases: [[/^fvcore\.nn\.[a-z0-9_]+\.(?=[a-z0-9_]+$)/, 'fvcore.nn.']],
  names: [
    {
      prefix: 'fvcore.nn.',
      source: 'https://github.com/facebookresearch/fvcore/tree/main/fvcore/nn',
      names: {
        'sigmoid_focal_loss|sigmoid_focal_loss_jit|sigmoid_focal_loss_star': {
          meaning: 'loss:focal',
          note: 'takes logits',
          parameters: focusing('gamma', { default: 2, place: 3 }),
        },
        smooth_l1_loss: {
          meaning: 'loss:huber',
          note: 'Huber divided by beta',
          parameters: delta('beta', { place: 2 }),
        },
        'giou_loss|diou_loss|ciou_loss': 'loss:iou',
      },
    },
  ],
});
