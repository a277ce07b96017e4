import { defineLibrary } from '../library.ts';

export const lme4 = defineLibrary({
  id: 'lme4',
  name: 'lme4',
  language: 'r',
  imports: ['lme4', 'lmerTest'],
  places: { glmer: { 2: 'family' } },
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/lme4/refman/lme4.html',
      names: {
        lmer: ['loss:l2', 'with random effects'],
        'glmer.nb': ['loss:negative-binomial', 'with random effects'],
      },
    },
  ],
});
