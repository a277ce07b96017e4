import { defineLibrary } from '../library.ts';
import { variancePower } from '../parameters.ts';

export const statmod = defineLibrary({
  id: 'statmod',
  name: 'statmod',
  language: 'r',
  imports: ['statmod'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/statmod/refman/statmod.html',
      names: {
        tweedie: {
          meaning: 'distribution:tweedie',
          parameters: variancePower('var.power', { default: 0, place: 0 }),
        },
      },
    },
  ],
});
