import { type CustomDocument, type Disposable, type Uri, type WebviewPanel, window } from 'vscode';
import type { Persisted } from '../../panel/protocol.ts';
import type { Panels } from './panels.ts';
import { viewType } from './view-type.ts';

/** Makes VS Code restore panels after the window reloads. */
export const restorePanels = (panels: () => Promise<Panels>): Disposable =>
  window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (webview: WebviewPanel, persisted: Persisted | undefined) =>
      (await panels()).restore(webview, persisted),
  });

/** Registers an editor for binary files, listed under “Reopen Editor With…”. */
export const registerEditor = (panels: () => Promise<Panels>): Disposable =>
  window.registerCustomEditorProvider('residualDiagnostics.editor', {
    openCustomDocument: (uri: Uri) => ({ uri, dispose: () => {} }),
    resolveCustomEditor: async ({ uri }: CustomDocument, webview: WebviewPanel) =>
      (await panels()).adopt(uri, webview),
  });
