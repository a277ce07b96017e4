import { type ExtensionContext, l10n, window } from 'vscode';
import { verdictInShort } from '../analysis/words/verdict-in-short.ts';
import { compareTool } from './assistants/compare-tool.ts';
import { lossTool } from './assistants/loss-tool.ts';
import { type Command, commandTable } from './commands/commands.ts';
import { engineWhenNeeded } from './engine-when-needed.ts';
import { createColumnHover } from './hovers/column-hover.ts';
import { log } from './log.ts';
import { createPanels } from './panels/panels.ts';
import { createPurposes } from './panels/purposes.ts';
import { createReadings } from './panels/readings.ts';
import { userMemory } from './panels/services.ts';
import type { Platform } from './platform.ts';
import type { Verdicts } from './verdicts/verdicts.ts';

/** The part of the extension that works with data. It is loaded on first use, not when a window opens. */
export type AtFirstUse = ReturnType<typeof createAtFirstUse>;

export function createAtFirstUse(context: ExtensionContext, host: Platform, verdicts: Verdicts) {
  const engine = engineWhenNeeded(() => host.startEngine(context));
  const readings = createReadings(context.workspaceState);
  const services = {
    extensionUri: context.extensionUri,
    storage: context.storageUri ?? context.globalStorageUri,
    engine,
    host,
    memory: userMemory(context),
    readings,
    purposes: createPurposes(context.workspaceState),
    verdicts,
  };
  const panels = createPanels(services);
  context.subscriptions.push(log, { dispose: () => engine.dispose() });
  return {
    panels,
    columnHover: createColumnHover(engine, readings),
    tools: { recommendLoss: lossTool(services), compareModels: compareTool(services) },
    verdictInShort,
    /** Does beforehand what the first analysis needs. */
    expectAnalysis() {
      engine.expect();
      void services.memory.lookedIntoCode();
    },
    async run(id: string, given: unknown[]): Promise<unknown> {
      try {
        return await (commandTable as Record<string, Command>)[id]!({ services, panels }, ...given);
      } catch (error) {
        log.error(id, inFull(error));
        throw error;
      }
    },
  };
}

/** Shows a failure to the user instead of swallowing it. */
export async function tellOfFailure(error: unknown): Promise<void> {
  log.error('Activation failed.', inFull(error));
  const message = error instanceof Error ? error.message : String(error);
  const action = await window.showErrorMessage(
    l10n.t('Residual Diagnostics could not start: {0}', message),
    l10n.t('Show Log'),
  );
  if (action) log.show();
}

const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
