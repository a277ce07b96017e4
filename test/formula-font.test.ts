import { join } from 'node:path';
import temml from 'temml';
import { expect, it } from 'vitest';
import { derivation, losses } from '../src/losses/index.ts';

it('has every sign of every formula', async () => {
  const { formulaCharacters } = await import(join(import.meta.dirname, '../tools/build/formula-font.mjs'));
  const known = new Set<string>(formulaCharacters);
  const missing = new Set<string>();
  for (const { id } of losses)
    for (const { formula } of derivation(id, {})) {
      const signs = temml.renderToString(formula.latex, { strict: true }).replace(/<[^>]*>/g, '');
      // Temml's invisible signs have no shape.
      for (const sign of signs.replace(/&[a-z]+;|[\u2061-\u2064\u200b\u2009\u00a0]/g, ''))
        if (!known.has(sign)) missing.add(sign);
    }
  expect([...missing]).toEqual([]);
});
