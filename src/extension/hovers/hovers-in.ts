import { type TextDocument, workspace } from 'vscode';

/** Whether the settings allow hovers in this document. */
export function hoversIn(document: TextDocument, language: string): boolean {
  const section = workspace.getConfiguration('residualDiagnostics.hover', document);
  return section.get('enabled', true) && section.get<string[]>('languages', []).includes(language);
}
