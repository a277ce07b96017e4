import { commands, l10n, type Uri, window } from 'vscode';
import { problemInOneLine } from '../analysis/words/problem-in-words.ts';
import type { Problem } from '../data/problem.ts';
import { fileName } from './data-files/data-files.ts';
import { openLine } from './panels/open-line.ts';

/** Shows a problem without blocking; its actions offer ways forward. */
export function showProblem(uri: Uri, problem: Problem): void {
  const open = l10n.t('Open File');
  const other = l10n.t('Choose Another File…');
  const readable = problem.code !== 'file-not-found' && problem.code !== 'directory';
  void window
    .showErrorMessage(problemInOneLine(problem, fileName(uri)), ...(readable ? [open] : []), other)
    .then((action) => {
      if (action === open) return openLine(uri, problem.row ?? 1);
      if (action === other) return commands.executeCommand('residualDiagnostics.chooseFile');
      return undefined;
    });
}

/** Shows a problem with values that have no file. */
export function showProblemOfValues(problem: Problem): undefined {
  void window.showErrorMessage(problemInOneLine(problem));
}
