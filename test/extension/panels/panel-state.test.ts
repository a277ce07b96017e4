import { expect, it } from 'vitest';
import type { Analysis } from '../../../src/engine/protocol.ts';
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

const session = () => createSession({} as SessionNeeds);

it('keeps the number of a state that is requested again, and gives the next one another', () => {
  const states = panelStates('file:///valid.csv', session(), () => beside);
  const first = states.now();
  expect(states.now().turn).toBe(first.turn);
  const second = states.next();
  expect(second.turn).toBeGreaterThan(first.turn);
  expect(states.now()).toEqual(second);
});

it('continues counting states for another file in the same webview', () => {
  const one = panelStates('file:///valid.csv', session(), () => beside);
  const before = one.next();
  const other = panelStates('file:///test.csv', session(), () => beside).now();
  expect(other.turn).toBeGreaterThan(before.turn);
  expect([before.address, other.address]).toEqual(['file:///valid.csv', 'file:///test.csv']);
});

it('shows the last verdict only if a new analysis was stopped or the file is gone', () => {
  const stopped = session();
  const states = panelStates('file:///valid.csv', stopped, () => beside);
  expect(states.now().state).toEqual({ kind: 'canceled', file: 'valid.csv' });
  stopped.latest = { report: {}, plots: {} } as Analysis;
  expect(states.now().state).toMatchObject({ kind: 'done', before: 'stopped' });
  const problem = { code: 'file-not-found', message: '', hint: '' } as const;
  stopped.state = { kind: 'ended', outcome: { kind: 'problem', problem } };
  expect(states.now().state).toMatchObject({ kind: 'done', before: 'gone' });
  stopped.latest = undefined;
  expect(states.now().state).toEqual({ kind: 'file-gone', file: 'valid.csv' });
});
