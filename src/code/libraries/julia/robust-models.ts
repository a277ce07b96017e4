import { defineLibrary } from '../library.ts';
import { cutoff } from '../parameters.ts';

export const robustModels = defineLibrary({
  id: 'robust-models',
  name: 'RobustModels.jl',
  language: 'julia',
  imports: ['RobustModels'],
  names: [
    {
      prefix: 'RobustModels.',
      source: 'https://getzze.github.io/RobustModels.jl/stable/api/',
      names: {
        L2Loss: 'loss:l2',
        L1Loss: 'loss:l1',
        HuberLoss: { meaning: 'loss:huber', parameters: cutoff('c', { default: 1.345, place: 0 }) },
        TukeyLoss: { meaning: 'loss:tukey-biweight', parameters: cutoff('c', { default: 4.685, place: 0 }) },
        CauchyLoss: 'loss:cauchy',
        L1L2Loss: 'loss:pseudo-huber',
        FairLoss: 'loss:fair',
        LogcoshLoss: 'loss:log-cosh',
        ArctanLoss: 'loss:arctan',
        quantreg: 'loss:quantile',
      },
    },
  ],
});
