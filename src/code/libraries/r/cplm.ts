import { defineLibrary } from '../library.ts';

export const cplm = defineLibrary({
  id: 'cplm',
  name: 'cplm',
  language: 'r',
  imports: ['cplm', 'tweedie'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/cplm/refman/cplm.html',
      names: {
        'cpglm|cpglmm|dtweedie|ptweedie|qtweedie': 'distribution:tweedie',
      },
    },
    {
      role: 'draw',
      source: 'https://cran.r-project.org/web/packages/tweedie/refman/tweedie.html',
      names: {
        rtweedie: 'distribution:tweedie',
      },
    },
  ],
});
