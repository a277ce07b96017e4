import { defineLibrary } from '../library.ts';

export const estimatr = defineLibrary({
  id: 'estimatr',
  name: 'estimatr',
  language: 'r',
  imports: ['estimatr'],
  names: [
    {
      source: 'https://declaredesign.org/r/estimatr/reference/index.html',
      names: {
        'lm_robust|lm_lin': 'loss:l2',
        iv_robust: ['loss:l2', 'with instruments'],
      },
    },
  ],
});
