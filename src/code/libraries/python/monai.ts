import { defineLibrary } from '../library.ts';
import { focusing } from '../parameters.ts';

export const monai = defineLibrary({
  id: 'monai',
  name: 'MONAI',
  language: 'python',
  imports: ['monai'],
  aliases: [[/^monai\.losses\.[a-z_]+\.(?=[A-Z])/, 'monai.losses.']],
  names: [
    {
      prefix: 'monai.losses.',
      source: 'https://docs.monai.io/en/stable/losses.html',
      names: {
        'DiceLoss|GeneralizedDiceLoss|MaskedDiceLoss': 'loss:dice',
        DiceCELoss: ['loss:dice', 'plus cross-entropy'],
        DiceFocalLoss: ['loss:dice', 'plus focal loss'],
        TverskyLoss: 'loss:dice',
        FocalLoss: { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2, place: 2 }) },
        ContrastiveLoss: 'loss:contrastive',
      },
    },
  ],
});
