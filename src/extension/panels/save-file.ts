import { l10n, Uri, window, workspace } from 'vscode';
import type { SavedFile } from '../../panel/protocol.ts';

/** Asks where to save, starting in a folder, and writes the file. False if the user cancels or it can't be written. */
export async function saveFile({ name, data }: SavedFile, folder: Uri | undefined): Promise<boolean> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name.replace(/[\\/]/g, '_')) }),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!target) return false;
  try {
    await workspace.fs.writeFile(target, typeof data === 'string' ? new TextEncoder().encode(data) : data);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('“{0}” was not saved: {1} Save it somewhere else.', name, reason));
    return false;
  }
}
