import { defineLibrary } from '../library.ts';
import { level } from '../parameters.ts';

export const fixedEffectModels = defineLibrary({
  id: 'fixed-effect-models',
  name: 'FixedEffectModels.jl',
  language: 'julia',
  imports: ['FixedEffectModels', 'QuantileRegressions'],
  names: [
    {
      prefix: 'FixedEffectModels.',
      source: 'https://github.com/FixedEffects/FixedEffectModels.jl',
      names: {
        FixedEffectModel: 'loss:l2',
      },
    },
    {
      prefix: 'QuantileRegressions.',
      source: 'https://github.com/pkofod/QuantileRegressions.jl',
      names: {
        qreg: { meaning: 'loss:quantile', parameters: level('tau', { default: 0.5, place: 2 }) },
      },
    },
  ],
});
