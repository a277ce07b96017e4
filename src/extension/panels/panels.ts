import { type TabGroup, TabInputWebview, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Persisted } from '../../panel/protocol.ts';
import { log } from '../log.ts';
import { pageOptions } from './connect-page.ts';
import { createPanel, type Panel, type PersistedPanel } from './panel.ts';
import type { Services } from './services.ts';
import type { Choices } from './session.ts';
import { deleteStored, isStored } from './stored-data.ts';
import { viewType } from './view-type.ts';

/** The open panels, one a file. */
export interface Panels {
  /** The file's panel: shown if it is open, else made beside the active editor. */
  open(uri: Uri): Panel;
  /** Gives a panel that VS Code kept through a reload its content back. */
  restore(webview: WebviewPanel, persisted: Persisted | undefined): void;
  /** Shows the file in a webview that VS Code made for it, as its editor. */
  adopt(uri: Uri, webview: WebviewPanel): void;
  find(uri: Uri): Panel | undefined;
}

export function createPanels(services: Services): Panels {
  const panels = new Map<string, Panel>();

  const add = (uri: Uri, webview: WebviewPanel, choices: Choices): Panel => {
    const panel = createPanel(uri, webview, services, choices);
    const key = uri.toString();
    panels.set(key, panel);
    webview.iconPath = Uri.joinPath(services.extensionUri, 'media', 'icon.svg');
    webview.onDidDispose(() => {
      if (panels.get(key) === panel) panels.delete(key);
      // Not called when the window is reloaded: the panel comes back, and finds its data.
      if (isStored(uri, services.storage))
        deleteStored(uri).catch((error) => log.warn(`${uri} was not deleted.`, String(error)));
    });
    return panel;
  };
  return {
    find: (uri) => panels.get(uri.toString()),
    open(uri) {
      const existing = panels.get(uri.toString());
      if (existing) {
        existing.webview.reveal();
        return existing;
      }
      // VS Code lists the tab of a panel that was just made a moment later.
      const isPanelActive = [...panels.values()].some(({ webview }) => webview.active);
      const column = isPanelActive ? ViewColumn.Active : columnOfPanels();
      return add(
        uri,
        window.createWebviewPanel(viewType, '', column, pageOptions(services.extensionUri)),
        {},
      );
    },
    adopt(uri, webview) {
      void add(uri, webview, {}).session.run();
    },
    restore(webview, persisted) {
      const host = persisted?.host as Partial<PersistedPanel> | undefined;
      if (typeof host?.uri !== 'string') {
        webview.dispose();
        return;
      }
      void add(Uri.parse(host.uri), webview, host.choices ?? {}).session.run();
    },
  };
}

/**
 * Beside the file, but not beside another panel: those share a group until the user parts them, lest each file that is
 * opened over a panel split the window once more.
 */
function columnOfPanels(): ViewColumn {
  const { activeTabGroup, all } = window.tabGroups;
  const holdsPanel = ({ tabs }: TabGroup) =>
    tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(viewType));
  return [activeTabGroup, ...all].find(holdsPanel)?.viewColumn ?? ViewColumn.Beside;
}
