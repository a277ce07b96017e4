import type { ExtensionContext, Memento, Uri } from 'vscode';
import type { Engine } from '../../engine/engine.ts';
import type { Memory } from '../../panel/protocol.ts';
import { once } from '../once.ts';
import type { Platform } from '../platform.ts';
import { settings } from '../settings.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { libraryOfWorkspace } from './library-of-code.ts';
import type { RememberedPurposes } from './purposes.ts';
import type { Readings } from './readings.ts';

/** What every part of the extension may need, made once at activation. */
export interface Services {
  extensionUri: Uri;
  /** Where the extension may keep files of its own. */
  storage: Uri;
  engine: Engine;
  host: Platform;
  memory: UserMemory;
  readings: Readings;
  purposes: RememberedPurposes;
  verdicts: Verdicts;
}

/** What is remembered for all panels and sessions. */
export interface UserMemory {
  store: Memento;
  panel(): Memory;
  /** When it is known which library the workspace's code uses. */
  lookedIntoCode(): Promise<void>;
  remember(more: Partial<Memory>): Promise<void>;
}

export function userMemory({ globalState }: ExtensionContext): UserMemory {
  const key = 'panel';
  let inCode: string | undefined;
  // Not before there is a panel to show it.
  const lookIntoCode = once(async () => {
    inCode = await libraryOfWorkspace();
  });
  const stored = () => globalState.get<Partial<Memory>>(key);
  return {
    store: globalState,
    panel: () => ({
      framework: settings().framework ?? inCode ?? 'pytorch',
      // The answer stands without them.
      folded: ['numbers', 'murphy'],
      ...stored(),
    }),
    lookedIntoCode: lookIntoCode,
    remember: async (more) => globalState.update(key, { ...stored(), ...more }),
  };
}
