import { defineLibrary } from '../library.ts';

export const statsBase = defineLibrary({
  id: 'statsbase',
  name: 'StatsBase.jl',
  language: 'julia',
  imports: ['StatsBase'],
  names: [
    {
      prefix: 'StatsBase.',
      role: 'metric',
      source: 'https://juliastats.org/StatsBase.jl/stable/deviation/',
      names: {
        'msd|rmsd|sqL2dist|L2dist': 'loss:l2',
        'meanad|L1dist': 'loss:l1',
        'Linfdist|maxad': 'loss:l-infinity',
      },
    },
  ],
});
