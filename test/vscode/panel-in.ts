import type { FrameLocator, Page } from 'playwright-core';

/** The panel that a window of VS Code shows, as a document to look into: a frame in a frame. Others show pages too. */
export const panelIn = (page: Page): FrameLocator =>
  page
    .locator('iframe.webview.ready[src*="extensionId=residual-diagnostics"]:visible')
    .contentFrame()
    .frameLocator('#active-frame');
