import { commands, type ExtensionContext, l10n, window } from 'vscode';
import { registerCompareTool } from './assistants/compare-tool.ts';
import { registerLossTool } from './assistants/loss-tool.ts';
import { registerMcpServer } from './assistants/mcp-server.ts';
import { type Command, type CommandContext, commandTable } from './commands/commands.ts';
import { engineWhenNeeded } from './engine-when-needed.ts';
import type { Host } from './host.ts';
import { registerColumnHover } from './hovers/column-hover.ts';
import { log } from './log.ts';
import { createPanels, registerEditor, restorePanels } from './panels/panels.ts';
import { createPurposes } from './panels/purposes.ts';
import { createReadings } from './panels/readings.ts';
import { userMemory } from './panels/services.ts';
import { registerVerdictInStatusBar } from './verdicts/verdict-in-status-bar.ts';
import { createVerdicts } from './verdicts/verdicts.ts';

/** Starts the extension. A failure is shown, not swallowed. */
export async function activateExtension(context: ExtensionContext, host: Host): Promise<void> {
  context.subscriptions.push(log);
  try {
    await start(context, host);
  } catch (error) {
    log.error('Activation failed.', error instanceof Error ? (error.stack ?? error.message) : String(error));
    void window
      .showErrorMessage(
        l10n.t(
          'Residual Diagnostics could not start: {0}',
          error instanceof Error ? error.message : String(error),
        ),
        l10n.t('Show Log'),
      )
      .then((action) => action && log.show());
    throw error;
  }
}

async function start(context: ExtensionContext, host: Host): Promise<void> {
  const engine = engineWhenNeeded(() => host.startEngine(context));
  const verdicts = createVerdicts(context);
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
  context.subscriptions.push(
    { dispose: () => engine.dispose() },
    restorePanels(panels),
    registerEditor(panels),
  );
  void import('./hovers/in-code.ts').then(({ registerInCode }) => registerInCode(context, verdicts));
  registerColumnHover(context, engine, readings);
  registerVerdictInStatusBar(context, verdicts);
  registerLossTool(context, services);
  registerCompareTool(context, services);
  registerMcpServer(context, host);
  const commandContext: CommandContext = { services, panels };
  for (const [id, run] of Object.entries<Command>(commandTable)) {
    const guarded = async (...given: unknown[]) => {
      try {
        return await run(commandContext, ...given);
      } catch (error) {
        log.error(id, error instanceof Error ? (error.stack ?? error.message) : String(error));
        throw error;
      }
    };
    context.subscriptions.push(commands.registerCommand(id, guarded));
  }
}
