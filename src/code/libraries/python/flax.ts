import { defineLibrary } from '../library.ts';
import { draws } from './jax.ts';

export const flax = defineLibrary({
  id: 'flax',
  name: 'Flax',
  language: 'python',
  imports: ['flax'],
  // `rngs.params.normal((3,))` draws from a named stream.
  aliases: [[/^flax\.nnx\.Rngs\.\w+\.(?=\w+$)/, 'flax.nnx.Rngs.']],
  names: [
    {
      prefix: 'flax.nnx.Rngs.',
      role: 'draw',
      source: 'https://flax.readthedocs.io/en/latest/api_reference/flax.nnx/rnglib.html',
      names: draws,
    },
  ],
});
