import { join } from 'node:path';
import { after, afterEach, before } from 'mocha';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import * as vscode from 'vscode';
import { patience } from '../../chromium.ts';
import { panelIn } from '../panel-in.ts';

/** The window as a person sees it: reached through the port that Chromium and Electron open for debuggers. */
export interface Workbench {
  page: Page;
  /** The panel that is shown, as a document to look into. */
  panel: FrameLocator;
  /** A notification with these words, once there is one. */
  notification(words: string): Promise<Locator>;
}

/** Connects before the tests of a `describe`, and tidies the window after each of them. */
export function workbench(): Workbench {
  const window = {} as Workbench;
  let browser: Browser;
  before(async () => {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${process.env.DEBUG_PORT}`, {
      timeout: patience,
    });
    const pages = browser.contexts().flatMap((context) => context.pages());
    window.page = pages.find((page) => /folder=|workbench/.test(page.url())) ?? pages[0]!;
    window.page.setDefaultTimeout(60_000);
    window.panel = panelIn(window.page);
    window.notification = async (words) => {
      const items = window.page.locator('.notifications-center .notification-list-item');
      // What is told twice is still told.
      const item = items.filter({ hasText: words }).first();
      // By the list: VS Code shows no toasts while it is tested, and no list while it is empty.
      await until(async () => {
        await vscode.commands.executeCommand('notifications.showList');
        return item.isVisible();
      });
      return item;
    };
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === 'failed') await picture(window.page, currentTest.fullTitle());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  after(() => browser?.close());
  return window;
}

/** What there was to see when a test failed. */
const picture = (page: Page, title: string) =>
  page.screenshot({ path: join(process.env.PICTURES!, `${title.replace(/\W+/g, '-')}.png`) });

/** A file of the workspace. */
export const sample = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

/** Writes a file of the workspace, as another program would, and waits until VS Code has told of it. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = sample(name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.workspace.workspaceFolders![0]!, name),
  );
  const told = new Promise<void>((resolve) => {
    watcher.onDidCreate(() => resolve());
    watcher.onDidChange(() => resolve());
    // Of a file in a folder that is new itself VS Code tells nothing.
    setTimeout(resolve, 1000);
  });
  await vscode.workspace.fs.writeFile(uri, bytes);
  await told;
  watcher.dispose();
  return uri;
}

export const recommend = (uri?: vscode.Uri): Thenable<Report | undefined> =>
  vscode.commands.executeCommand('residualDiagnostics.recommendLoss', uri);

/** What the tests read of a report. */
export interface Report {
  source: { file: string };
  roles: Record<string, string | string[]>;
  sample: { n: number };
  recommendation: {
    loss: string;
    basic: string;
    strength: string;
    headline: string;
    parameters?: Record<string, number>;
  };
}

/** Waits until something holds, for as long as the test may take. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
