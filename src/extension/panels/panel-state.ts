import type { ReadOptions } from '../../data/table.ts';
import type { Analysis } from '../../engine/protocol.ts';
import type { Done, Memory, PanelSettings, PanelState, Shown } from '../../panel/protocol.ts';
import type { Choices, Session } from './session.ts';

/** What the page shows besides the session. */
export interface BesideSession {
  file: string;
  readOptions: ReadOptions;
  memory: Memory;
  settings: PanelSettings;
  /** When the latest report was made. */
  updated: number;
  changes: string[] | undefined;
}

/** What restores a panel after a reload of the window; the page stores it. */
export interface PersistedPanel {
  uri: string;
  choices: Choices;
}

/** The sequence of states that the page shows of a session. */
export interface PanelStates {
  /** The state shown last, or the first one to show. */
  now(): Shown;
  /** The state after that. */
  next(): Shown;
}

/** Shared by all panels, so that a page that shows another file can tell its states from earlier ones. */
let turns = 0;

export function panelStates(address: string, session: Session, beside: () => BesideSession): PanelStates {
  let turn = ++turns;
  const now = () => {
    const kept: PersistedPanel = { uri: address, choices: session.choices };
    return { address, turn, state: panelState(session, beside()), kept };
  };
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
