import { commands, type ExtensionContext, languages, window } from 'vscode';
import { registerMcpServer } from './assistants/mcp-server.ts';
import { registerTools } from './assistants/register-tools.ts';
import { activeDataFile } from './data-files/data-files.ts';
import { hoversIn } from './hovers/hovers-in.ts';
import { registerInCode } from './hovers/register-in-code.ts';
import { once } from './once.ts';
import { registerEditor, restorePanels } from './panels/register-panels.ts';
import type { Platform } from './platform.ts';
import { registerVerdictInStatusBar } from './verdicts/verdict-in-status-bar.ts';
import { createVerdicts } from './verdicts/verdicts.ts';

/** Starts the extension: registers what it offers and loads everything else on first use. */
export async function activateExtension(context: ExtensionContext, host: Platform): Promise<void> {
  try {
    register(context, host);
  } catch (error) {
    void import('./at-first-use.ts').then(({ tellOfFailure }) => tellOfFailure(error));
    throw error;
  }
}

function register(context: ExtensionContext, host: Platform): void {
  const verdicts = createVerdicts(context);
  const used = once(async () =>
    (await import('./at-first-use.ts')).createAtFirstUse(context, host, verdicts),
  );
  const panels = async () => (await used()).panels;
  const { commands: titled } = context.extension.packageJSON.contributes as {
    commands: { command: string }[];
  };
  context.subscriptions.push(
    restorePanels(panels),
    registerEditor(panels),
    languages.registerHoverProvider(
      { pattern: '**/*.{csv,tsv}' },
      {
        provideHover: async (document, ...place) =>
          hoversIn(document, 'csv') ? (await used()).columnHover(document, ...place) : undefined,
      },
    ),
    ...titled.map(({ command }) =>
      commands.registerCommand(command, async (...given: unknown[]) => (await used()).run(command, given)),
    ),
    ...registerTools(async () => (await used()).tools),
  );
  // Starts the worker while a data file is open, so that a click need not wait for it. VS Code does not wait for this
  // when it activates the extension.
  const prepare = async () => {
    if (activeDataFile()) (await used()).expectAnalysis();
  };
  context.subscriptions.push(window.tabGroups.onDidChangeTabs(prepare));
  setTimeout(prepare);
  registerInCode(context, verdicts);
  registerVerdictInStatusBar(context, verdicts, async (recommendation) =>
    (await used()).verdictInShort(recommendation),
  );
  registerMcpServer(context, host);
}
