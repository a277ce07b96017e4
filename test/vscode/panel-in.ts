import type { FrameLocator, Page } from 'playwright-core';

const shown = (page: Page, more = ''): FrameLocator =>
  page.locator(`iframe.webview.ready${more}:visible`).contentFrame().frameLocator('#active-frame');

/** The panel that a window of VS Code shows, as a document to look into: a frame in a frame. */
export const panelIn = (page: Page): FrameLocator => shown(page, '[src*="extensionId=residual-diagnostics"]');

/** The Markdown that it shows, as VS Code renders it. */
export const previewIn = (page: Page): FrameLocator =>
  shown(page, '[src*="extensionId=vscode.markdown-language-features"]');

/** The webview of one line that the panel’s time is compared with. */
export const emptyWebviewIn = (page: Page): FrameLocator =>
  shown(page, '[src*="extensionId=control.empty-webview"]');
