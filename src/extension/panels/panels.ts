import { type Tab, TabInputWebview, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Persisted } from '../../panel/protocol.ts';
import { log } from '../log.ts';
import { loadPage, pageOptions } from './connect-page.ts';
import { createPanel, type Panel } from './panel.ts';
import type { PersistedPanel } from './panel-state.ts';
import type { Services } from './services.ts';
import type { Choices } from './session.ts';
import { deleteStored, isStored } from './stored-data.ts';
import { viewType } from './view-type.ts';

/** The open panels, one per file. */
export interface Panels {
  /**
   * The file's panel. If it is open, it is revealed. Otherwise it replaces an untouched panel, like VS Code's preview
   * editors, or is created beside the active editor.
   */
  open(uri: Uri): Panel;
  /** Restores the content of a panel that VS Code kept through a reload. */
  restore(webview: WebviewPanel, persisted: Persisted | undefined): void;
  /** Shows the file in a webview that VS Code created as its custom editor. */
  adopt(uri: Uri, webview: WebviewPanel): void;
  find(uri: Uri): Panel | undefined;
}

export function createPanels(services: Services): Panels {
  const { extensionUri, storage } = services;
  const panels = new Set<Panel>();
  const find = (uri: Uri) => [...panels].find((panel) => panel.uri.toString() === uri.toString());

  const fill = (webview: WebviewPanel, uri: Uri, choices: Choices): Panel => {
    const panel = createPanel(uri, webview, services, choices);
    panels.add(panel);
    return panel;
  };
  const leave = (panel: Panel) => {
    panels.delete(panel);
    panel.leave();
  };
  const add = (uri: Uri, webview: WebviewPanel, choices: Choices): Panel => {
    loadPage(webview.webview, extensionUri);
    webview.iconPath = Uri.joinPath(extensionUri, 'media', 'icon.svg');
    webview.onDidDispose(() => {
      const panel = [...panels].find((candidate) => candidate.webview === webview)!;
      leave(panel);
      // Not called when the window reloads, so that the restored panel finds its data.
      if (isStored(panel.uri, storage))
        deleteStored(panel.uri).catch((error) => log.warn(`${panel.uri} was not deleted.`, String(error)));
    });
    return fill(webview, uri, choices);
  };
  /** Whether the panel can be reused for another file, which is much faster than creating one. */
  const isPreview = (panel: Panel) =>
    panel.isUntouched() && !isStored(panel.uri, storage) && isPreviewTab(panel.webview);
  return {
    find,
    open(uri) {
      const existing = find(uri);
      if (existing) {
        existing.webview.reveal();
        return existing;
      }
      const preview = [...panels].find(isPreview);
      if (preview) {
        leave(preview);
        preview.webview.reveal();
        return fill(preview.webview, uri, {});
      }
      // VS Code lists the tab of a new panel only after a moment.
      const isPanelActive = [...panels.values()].some(({ webview }) => webview.active);
      const column = isPanelActive ? ViewColumn.Active : columnOfPanels();
      return add(uri, window.createWebviewPanel(viewType, '', column, pageOptions(extensionUri)), {});
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

/** False if the user pinned the tab, turned off preview editors, or opened the file with the custom editor. */
function isPreviewTab({ title, viewColumn, viewType: type }: WebviewPanel): boolean {
  const { enablePreview } = workspace.getConfiguration('workbench.editor');
  const group = window.tabGroups.all.find((one) => one.viewColumn === viewColumn);
  const isPinned = group?.tabs.some((tab) => isPanel(tab) && tab.label === title && tab.isPinned);
  return enablePreview !== false && type === viewType && !isPinned;
}

const isPanel = ({ input }: Tab): boolean =>
  input instanceof TabInputWebview && input.viewType.endsWith(viewType);

/**
 * Beside the file, but not beside another panel: panels share a group until the user moves them, because otherwise
 * opening a file from a panel would split the window each time.
 */
function columnOfPanels(): ViewColumn {
  const { activeTabGroup, all } = window.tabGroups;
  return [activeTabGroup, ...all].find(({ tabs }) => tabs.some(isPanel))?.viewColumn ?? ViewColumn.Beside;
}
