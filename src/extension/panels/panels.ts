import { type Tab, TabInputWebview, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Persisted } from '../../panel/protocol.ts';
import { log } from '../log.ts';
import { loadPage, pageOptions } from './connect-page.ts';
import { createPanel, type Panel, type PersistedPanel } from './panel.ts';
import type { Services } from './services.ts';
import type { Choices } from './session.ts';
import { deleteStored, isStored } from './stored-data.ts';
import { viewType } from './view-type.ts';

/** The open panels, one a file. */
export interface Panels {
  /**
   * The file's panel: shown if it is open; else in the place of a file about which nothing was said, as in VS Code's
   * preview editors; else made beside the active editor.
   */
  open(uri: Uri): Panel;
  /** Gives a panel that VS Code kept through a reload its content back. */
  restore(webview: WebviewPanel, persisted: Persisted | undefined): void;
  /** Shows the file in a webview that VS Code made for it, as its editor. */
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
      // Not called when the window is reloaded: the panel comes back, and finds its data.
      if (isStored(panel.uri, storage))
        deleteStored(panel.uri).catch((error) => log.warn(`${panel.uri} was not deleted.`, String(error)));
    });
    return fill(webview, uri, choices);
  };
  /** Whether another file may be shown in its place, which is much quicker than in a new panel. */
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
      // VS Code lists the tab of a panel that was just made a moment later.
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

/** Not where the user pinned the tab, wants no previews, or opened the file as in its own editor. */
function isPreviewTab({ title, viewColumn, viewType: type }: WebviewPanel): boolean {
  const { enablePreview } = workspace.getConfiguration('workbench.editor');
  const group = window.tabGroups.all.find((one) => one.viewColumn === viewColumn);
  const isPinned = group?.tabs.some((tab) => isPanel(tab) && tab.label === title && tab.isPinned);
  return enablePreview !== false && type === viewType && !isPinned;
}

const isPanel = ({ input }: Tab): boolean =>
  input instanceof TabInputWebview && input.viewType.endsWith(viewType);

/**
 * Beside the file, but not beside another panel: those share a group until the user parts them, lest each file that is
 * opened over a panel split the window once more.
 */
function columnOfPanels(): ViewColumn {
  const { activeTabGroup, all } = window.tabGroups;
  return [activeTabGroup, ...all].find(({ tabs }) => tabs.some(isPanel))?.viewColumn ?? ViewColumn.Beside;
}
