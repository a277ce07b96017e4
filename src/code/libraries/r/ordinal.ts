import { defineLibrary } from '../library.ts';

export const ordinal = defineLibrary({
  id: 'ordinal',
  name: 'ordinal',
  language: 'r',
  imports: ['ordinal'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/ordinal/refman/ordinal.html',
      names: { 'clm|clmm': 'loss:ordinal' },
    },
  ],
});
