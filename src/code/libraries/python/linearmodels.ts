import { defineLibrary } from '../library.ts';

export const linearmodels = defineLibrary({
  id: 'linearmodels',
  name: 'linearmodels',
  language: 'python',
  imports: ['linearmodels'],
  aliases: [[/^linearmodels\.(?:panel|iv|system|asset_pricing)\.(?:model\.)?/, 'linearmodels.']],
  names: [
    {
      prefix: 'linearmodels.',
      source: 'https://bashtage.github.io/linearmodels/',
      names: {
        'PooledOLS|PanelOLS|BetweenOLS|FirstDifferenceOLS|FamaMacBeth|RandomEffects|AbsorbingLS': 'loss:l2',
        'IV2SLS|IVLIML': ['loss:l2', 'with instruments'],
        'SUR|IV3SLS': 'loss:weighted-l2',
      },
    },
  ],
});
