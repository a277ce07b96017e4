import { defineLibrary } from '../library.ts';
import { focusing, level } from '../parameters.ts';

export const tensorflowAddons = defineLibrary({
  id: 'tensorflow-addons',
  name: 'TensorFlow Addons',
  language: 'python',
  imports: ['tensorflow_addons'],
  names: [
    {
      prefix: 'tensorflow_addons.losses.',
      source: 'https://www.tensorflow.org/addons/api_docs/python/tfa/losses',
      names: {
        SigmoidFocalCrossEntropy: {
          meaning: 'loss:focal',
          parameters: focusing('gamma', { default: 2, place: 2 }),
        },
        sigmoid_focal_crossentropy: {
          meaning: 'loss:focal',
          parameters: focusing('gamma', { default: 2, place: 3 }),
        },
        PinballLoss: { meaning: 'loss:quantile', parameters: level('tau', { default: 0.5, place: 0 }) },
        pinball_loss: { meaning: 'loss:quantile', parameters: level('tau', { default: 0.5, place: 2 }) },
        'TripletSemiHardLoss|TripletHardLoss|triplet_semihard_loss|triplet_hard_loss': 'loss:triplet',
        'ContrastiveLoss|contrastive_loss': 'loss:contrastive',
        'GIoULoss|giou_loss': 'loss:iou',
        WeightedKappaLoss: 'loss:ordinal',
      },
    },
  ],
});
