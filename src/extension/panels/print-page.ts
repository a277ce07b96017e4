import { env, l10n, Uri, window, workspace } from 'vscode';
import { saveFile } from './save-file.ts';
import type { Services } from './services.ts';

/**
 * Opens the page in the system's browser, since a webview cannot print. If the editor runs elsewhere (in a browser or
 * on a remote machine), no browser can open the file there, so the page is saved instead.
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
