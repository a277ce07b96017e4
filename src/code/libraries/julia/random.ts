import { defineLibrary } from '../library.ts';

/** Julia’s built-in random numbers. */
export const random = defineLibrary({
  id: 'random',
  name: 'Julia',
  language: 'julia',
  imports: ['Random'],
  names: [
    {
      prefix: 'Random.',
      role: 'draw',
      source: 'https://docs.julialang.org/en/v1/stdlib/Random/',
      names: {
        'randn|randn!': 'distribution:normal',
        'randexp|randexp!': 'distribution:exponential',
      },
    },
  ],
});
