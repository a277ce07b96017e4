import { defineLibrary } from '../library.ts';

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
        'SigmoidFocalCrossEntropy|sigmoid_focal_crossentropy': 'loss:focal',
        'PinballLoss|pinball_loss': 'loss:quantile',
        'TripletSemiHardLoss|TripletHardLoss|triplet_semihard_loss|triplet_hard_loss': 'loss:triplet',
        'ContrastiveLoss|contrastive_loss': 'loss:contrastive',
        'GIoULoss|giou_loss': 'loss:iou',
        WeightedKappaLoss: 'loss:ordinal',
      },
    },
  ],
});
