import { env, l10n, Uri, window, workspace } from 'vscode';
import { saveFile } from './save-file.ts';
import type { Services } from './services.ts';

/**
 * A webview cannot print: the page is opened in the system's browser, which can, also to PDF. Where the editor runs
 * elsewhere (a browser, a remote machine) no browser reaches a file there: the page is saved instead.
 */
export async function printPage(
  html: string,
  file: string,
  folder: Uri | undefined,
  { storage }: Services,
): Promise<void> {
  const name = `${file.replace(/\.[^.]+$/, '')}-report.html`;
  const isLocal = env.remoteName === undefined && env.appHost === 'desktop';
  if (isLocal) {
    const page = Uri.joinPath(storage, 'print', name);
    await workspace.fs.writeFile(page, new TextEncoder().encode(html));
    if (await env.openExternal(page)) return;
  }
  if (await saveFile({ name, kind: 'html', data: html }, folder))
    void window.showInformationMessage(
      l10n.t('Open “{0}” in a browser to print it or save it as PDF.', name),
    );
}
