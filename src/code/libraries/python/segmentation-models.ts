import { defineLibrary } from '../library.ts';

export const segmentationModels = defineLibrary({
  id: 'segmentation-models',
  name: 'Segmentation Models',
  language: 'python',
  imports: ['segmentation_models_pytorch'],
  aliases: [
    [/^segmentation_models_pytorch\.losses\.[a-z_]+\.(?=[A-Z])/, 'segmentation_models_pytorch.losses.'],
  ],
  names: [
    {
      prefix: 'segmentation_models_pytorch.losses.',
      source: 'https://smp.readthedocs.io/en/latest/losses.html',
      names: {
        DiceLoss: 'loss:dice',
        JaccardLoss: 'loss:iou',
        TverskyLoss: 'loss:dice',
        FocalLoss: 'loss:focal',
        SoftBCEWithLogitsLoss: 'loss:binary-cross-entropy',
        SoftCrossEntropyLoss: 'loss:soft-cross-entropy',
      },
    },
  ],
});
