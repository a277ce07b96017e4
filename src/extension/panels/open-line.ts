import { l10n, Range, TabInputWebview, type Uri, ViewColumn, window, workspace } from 'vscode';
import { fileName } from '../data-files/data-files.ts';

/** Opens a file as text with a line selected, beside the panel rather than over it. */
export async function openLine(uri: Uri, line: number): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    const free = window.tabGroups.all.find(({ activeTab }) => !(activeTab?.input instanceof TabInputWebview));
    await window.showTextDocument(document, {
      viewColumn: (shown ?? free)?.viewColumn ?? ViewColumn.Beside,
      selection: new Range(range.start, range.end),
    });
  } catch {
    // VS Code refuses documents over 50 MB, and binary ones.
    void window.showInformationMessage(
      l10n.t('VS Code cannot open “{0}” as text; what you look for is in line {1}.', fileName(uri), line),
    );
  }
}
