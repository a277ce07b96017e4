import { type TextDocument, workspace } from 'vscode';

/** Whether the settings enable hovers in a document. */
export function hoversIn(document: TextDocument, language: string): boolean {
  const section = workspace.getConfiguration('residualDiagnostics.hover', document);
  return section.get('enabled', true) && section.get<string[]>('languages', []).includes(language);
}

/** Whether the settings enable hints at losses that contradict the verdict. */
export const hintsIn = (document: TextDocument): boolean =>
  workspace.getConfiguration('residualDiagnostics.hints', document).get('enabled', false);
