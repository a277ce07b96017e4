import { defineLibrary } from '../library.ts';

export const betareg = defineLibrary({
  id: 'betareg',
  name: 'betareg',
  language: 'r',
  imports: ['betareg'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/betareg/refman/betareg.html',
      names: { betareg: 'loss:beta' },
    },
  ],
});
