import { defineLibrary } from '../library.ts';

/** Distances.jl: only its deviations between arrays, not distances that are no losses. */
export const distances = defineLibrary({
  id: 'distances',
  name: 'Distances.jl',
  language: 'julia',
  imports: ['Distances'],
  names: [
    {
      prefix: 'Distances.',
      role: 'metric',
      source: 'https://github.com/JuliaStats/Distances.jl',
      names: {
        'msd|rmsd': 'loss:l2',
        meanad: 'loss:l1',
      },
    },
  ],
});
