import { type BirpcReturn, createBirpc } from 'birpc';
import { Uri, type Webview, type WebviewOptions, workspace } from 'vscode';
import type { HostFunctions, PageFunctions } from '../../panel/protocol.ts';
import { log } from '../log.ts';
import { type PageTexts, pageHtml } from './page.ts';
import type { Services } from './services.ts';

/** What the page may do and load. Given as the webview is made: VS Code makes another frame where they change. */
export const pageOptions = (extensionUri: Uri): WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
});

/** Reads what the page's HTML holds. */
export async function readPage(extensionUri: Uri): Promise<PageTexts> {
  const read = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name)));
  const [script, shared, styles] = await Promise.all([
    read('panel.js'),
    read('panel-chunk.js'),
    read('panel.css'),
  ]);
  return { script, shared, styles };
}

/** Loads the page into a webview and connects it: what it asks for is answered by the functions. */
export function connectPage(
  webview: Webview,
  { extensionUri, page: texts }: Pick<Services, 'extensionUri' | 'page'>,
  functions: HostFunctions,
): BirpcReturn<PageFunctions, HostFunctions> {
  const page = createBirpc<PageFunctions, HostFunctions>(functions, {
    post: (message) => webview.postMessage(message),
    on: (listener) => void webview.onDidReceiveMessage(listener),
    // What an Error says would be lost on the way: it is not plain data.
    serialize: (message) =>
      message.e instanceof Error ? { ...message, e: { message: message.e.message } } : message,
    timeout: -1,
  });
  webview.options = pageOptions(extensionUri);
  const place = {
    folder: webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist')).toString(),
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
  };
  texts()
    .then((texts) => {
      // Not where the panel was closed meanwhile.
      if (!page.$closed) webview.html = pageHtml(texts, place);
    })
    .catch((error) => log.error('The panel’s page was not loaded.', String(error)));
  return page;
}
