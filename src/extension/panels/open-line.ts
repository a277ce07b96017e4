import { l10n, Range, Selection, TabInputWebview, type Uri, ViewColumn, window, workspace } from 'vscode';
import { fileName } from '../data-files/data-files.ts';

/** Opens a file as text with a line selected, beside the panel instead of over it. */
export const openLine = (uri: Uri, line: number): Promise<void> => openLines(uri, [line]);

/** Does the same with several lines selected, the first of them visible. */
export async function openLines(uri: Uri, lines: readonly number[]): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    const ranges = lines.map((line) => document.lineAt(Math.min(line, document.lineCount) - 1).range);
    const [range] = ranges as [Range];
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    const free = window.tabGroups.all.find(({ activeTab }) => !(activeTab?.input instanceof TabInputWebview));
    const editor = await window.showTextDocument(document, {
      viewColumn: (shown ?? free)?.viewColumn ?? ViewColumn.Beside,
      selection: new Range(range.start, range.end),
    });
    if (ranges.length > 1) editor.selections = ranges.map(({ start, end }) => new Selection(start, end));
  } catch {
    // VS Code refuses documents over 50 MB and binary ones.
    void window.showInformationMessage(
      l10n.t(
        'VS Code cannot open “{0}” as text; the place you are looking for is line {1}.',
        fileName(uri),
        lines[0]!,
      ),
    );
  }
}
