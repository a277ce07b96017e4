import { expect, it } from 'vitest';
import { panelStates } from '../../../src/extension/panels/panel-state.ts';
import { createSession, type SessionNeeds } from '../../../src/extension/panels/session.ts';

const beside = {
  file: 'valid.csv',
  readOptions: {},
  memory: { framework: 'pytorch', folded: [] },
  settings: { digits: 4 },
  updated: 0,
  changes: undefined,
};

it('gives a state that is asked for again the number it had, and the next one another', () => {
  const states = panelStates(createSession({} as SessionNeeds), () => beside);
  const first = states.now();
  expect(states.now().turn).toBe(first.turn);
  const second = states.next();
  expect(second.turn).toBeGreaterThan(first.turn);
  expect(states.now()).toEqual(second);
});
