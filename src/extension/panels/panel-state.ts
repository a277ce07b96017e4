import type { ReadOptions } from '../../data/table.ts';
import type { Analysis } from '../../engine/protocol.ts';
import type { Done, Memory, PanelSettings, PanelState, Shown } from '../../panel/protocol.ts';
import type { Session } from './session.ts';

/** What the page shows beside the session. */
export interface BesideSession {
  file: string;
  readOptions: ReadOptions;
  memory: Memory;
  settings: PanelSettings;
  /** When the latest report was made, and what it changed. */
  updated: number;
  changes: string[] | undefined;
}

/** What the page shows of a session, state by state. */
export interface PanelStates {
  /** The state that the page was shown last, or is to be shown first. */
  now(): Shown;
  /** The state that comes after it. */
  next(): Shown;
}

/** Counted for all panels: a page that is shown another file knows its states from those before. */
let turns = 0;

export function panelStates(address: string, session: Session, beside: () => BesideSession): PanelStates {
  let turn = ++turns;
  const now = () => ({ address, turn, state: panelState(session, beside()) });
  return {
    now,
    next() {
      turn = ++turns;
      return now();
    },
  };
}

function panelState(session: Session, beside: BesideSession): PanelState {
  const { file, readOptions } = beside;
  if (session.state.kind === 'running') return { kind: 'loading', file, ...session.state.progress };
  const { outcome } = session.state;
  switch (outcome.kind) {
    case 'done':
      return done(outcome, session, beside);
    case 'canceled':
      return session.latest ? done(session.latest, session, beside, 'stopped') : { kind: 'canceled', file };
    case 'problem':
      if (outcome.problem.code === 'file-not-found')
        return session.latest ? done(session.latest, session, beside, 'gone') : { kind: 'file-gone', file };
      return {
        kind: 'problem',
        file,
        problem: outcome.problem,
        readOptions,
        ...(outcome.reading && { reading: outcome.reading }),
        ...(outcome.choices && { choices: outcome.choices }),
      };
  }
}

function done(
  { report, plots, reading, choices, code, compared }: Analysis,
  session: Session,
  { file, readOptions, memory, settings, updated, changes }: BesideSession,
  before?: Done['before'],
): PanelState {
  return {
    kind: 'done',
    file,
    report,
    plots,
    reading,
    readOptions,
    choices,
    code,
    locked: session.choices.locked ?? false,
    updated,
    memory,
    settings,
    ...(before && { before }),
    ...(changes && { changes }),
    ...(compared && { compared }),
  };
}
