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

/** Shared services of the extension, created once. */
export interface Services {
  extensionUri: Uri;
  /** The folder for the extension's own files. */
  storage: Uri;
  engine: Engine;
  host: Platform;
  memory: UserMemory;
  readings: Readings;
  purposes: RememberedPurposes;
  verdicts: Verdicts;
}

/** What is remembered across panels and sessions. */
export interface UserMemory {
  store: Memento;
  panel(): Memory;
  /** Resolves when the library that the workspace's code uses is known. */
  lookedIntoCode(): Promise<void>;
  remember(more: Partial<Memory>): Promise<void>;
}

export function userMemory({ globalState }: ExtensionContext): UserMemory {
  const key = 'panel';
  let inCode: string | undefined;
  // Deferred until a panel is about to show it.
  const lookIntoCode = once(async () => {
    inCode = await libraryOfWorkspace();
  });
  const stored = () => globalState.get<Partial<Memory>>(key);
  return {
    store: globalState,
    panel: () => ({
      framework: settings().framework ?? inCode ?? 'pytorch',
      // The answer can be understood without these sections.
      folded: ['numbers', 'murphy'],
      ...stored(),
    }),
    lookedIntoCode: lookIntoCode,
    remember: async (more) => globalState.update(key, { ...stored(), ...more }),
  };
}
