import { defineLibrary } from '../library.ts';
import { focusing } from '../parameters.ts';

export const segmentationModels = defineLibrary({
  id: 'segmentation-models',
  name: 'Segmentation Models',
  language: 'python',
  imports: ['segmentation_models_pytorch', 'segmentation_models'],
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
        FocalLoss: { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2, place: 2 }) },
        SoftBCEWithLogitsLoss: 'loss:binary-cross-entropy',
        SoftCrossEntropyLoss: 'loss:soft-cross-entropy',
      },
    },
    {
      prefix: 'segmentation_models.losses.',
      source: 'https://segmentation-models.readthedocs.io/en/latest/api.html#losses',
      names: {
        'DiceLoss|dice_loss': 'loss:dice',
        'JaccardLoss|jaccard_loss': 'loss:iou',
        'BinaryFocalLoss|CategoricalFocalLoss|binary_focal_loss|categorical_focal_loss': 'loss:focal',
        'BinaryCELoss|binary_crossentropy': 'loss:binary-cross-entropy',
        'CategoricalCELoss|categorical_crossentropy': 'loss:cross-entropy',
        'bce_dice_loss|cce_dice_loss': ['loss:dice', 'plus cross-entropy'],
        'bce_jaccard_loss|cce_jaccard_loss': ['loss:iou', 'plus cross-entropy'],
        'binary_focal_dice_loss|categorical_focal_dice_loss': ['loss:dice', 'plus focal loss'],
        'binary_focal_jaccard_loss|categorical_focal_jaccard_loss': ['loss:iou', 'plus focal loss'],
      },
    },
  ],
});
