import { type BirpcReturn, createBirpc } from 'birpc';
import { type Disposable, Uri, type Webview, type WebviewOptions } from 'vscode';
import { packed } from '../../analysis/drawings/packed.ts';
import type { HostFunctions, PageFunctions } from '../../panel/protocol.ts';
import { pageHtml } from './page.ts';

/**
 * What the page may do and load. Set when the webview is created, because VS Code recreates its frame when they
 * change.
 */
export const pageOptions = (extensionUri: Uri): WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
});

/** Loads the page into a webview. */
export function loadPage(webview: Webview, extensionUri: Uri): void {
  webview.options = pageOptions(extensionUri);
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  webview.html = pageHtml({
    script: address('panel.js'),
    shared: address('panel-chunk.js'),
    styles: address('panel.css'),
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
  });
}

/** Answers the calls of the page in a webview with these functions, until closed. */
export function connectPage(
  webview: Webview,
  functions: HostFunctions,
): BirpcReturn<PageFunctions, HostFunctions> {
  let hearing: Disposable;
  return createBirpc<PageFunctions, HostFunctions>(functions, {
    post: (message) => webview.postMessage(message),
    on: (listener) => {
      hearing = webview.onDidReceiveMessage(listener);
    },
    off: () => hearing.dispose(),
    // An Error is not plain data: its message would be lost in transit.
    serialize: (message) =>
      packed(message.e instanceof Error ? { ...message, e: { message: message.e.message } } : message),
    timeout: -1,
  });
}
