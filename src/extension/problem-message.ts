import { commands, l10n, type Uri, window } from 'vscode';
import type { Problem } from '../data/problem.ts';
import { fileName } from './data-files/data-files.ts';
import { openLine } from './panels/open-line.ts';

/** What is wrong, where, and what to do, in one line. */
export function problemText(file: string, { message, hint, row, column }: Problem): string {
  const place = [
    message.includes(file) ? undefined : `“${file}”`,
    row === undefined ? undefined : l10n.t('line {0}', row),
    column === undefined
      ? undefined
      : l10n.t('column {0}', typeof column === 'string' ? `“${column}”` : column),
  ].filter(Boolean);
  return `${place.length > 0 ? `${place.join(', ')}: ` : ''}${message} ${hint}`;
}

/** Shows a problem without holding anything up; its actions lead on. */
export function showProblem(uri: Uri, problem: Problem): void {
  const open = l10n.t('Open File');
  const other = l10n.t('Choose Another File…');
  const readable = problem.code !== 'file-not-found' && problem.code !== 'directory';
  void window
    .showErrorMessage(problemText(fileName(uri), problem), ...(readable ? [open] : []), other)
    .then((action) => {
      if (action === open) return openLine(uri, problem.row ?? 1);
      if (action === other) return commands.executeCommand('residualDiagnostics.chooseFile');
      return undefined;
    });
}
