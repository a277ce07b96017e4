import { defineLibrary } from '../library.ts';

export const survivalJulia = defineLibrary({
  id: 'survival-julia',
  name: 'Survival.jl',
  language: 'julia',
  imports: ['Survival'],
  names: [
    {
      prefix: 'Survival.',
      source: 'https://juliastats.org/Survival.jl/latest/cox/',
      names: {
        'coxph|CoxModel': 'loss:cox',
      },
    },
  ],
});
