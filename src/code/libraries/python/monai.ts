import { defineLibrary } from '../library.ts';

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
        FocalLoss: 'loss:focal',
        ContrastiveLoss: 'loss:contrastive',
      },
    },
  ],
});
