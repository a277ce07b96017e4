import { expect, it } from 'vitest';
import { hostFunctions, type PanelInside } from '../../../src/extension/panels/host-functions.ts';
import type { Services } from '../../../src/extension/panels/services.ts';
import type { Shown } from '../../../src/panel/protocol.ts';

it('answers a page that has loaded with the state, unless the page has it', async () => {
  const shown: Shown = {
    address: 'file:///errors.csv',
    state: { kind: 'canceled', file: 'errors.csv' },
    turn: 3,
  };
  let kept = 0;
  const inside = { shown: () => shown, keep: () => kept++ } as unknown as PanelInside;
  const { ready } = hostFunctions(inside, {} as Services);
  expect(await ready(0)).toBe(shown);
  expect(await ready(2)).toBe(shown);
  expect(await ready(3)).toBeUndefined();
  expect(kept).toBe(3);
});
