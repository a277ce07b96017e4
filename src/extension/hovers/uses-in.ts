import { type NotebookCell, NotebookCellKind, type TextDocument, type Uri, workspace } from 'vscode';
import { type DocumentReading, read } from '../../code/reading/index.ts';
import { matchedLanguages } from '../../code/reading/language-ids.ts';
import type { Use } from '../../code/reading/use.ts';
import { languageOf } from './where-names-are.ts';

/** Longer files are data or generated code, and are skipped. */
const longest = 2_000_000;

const known = new WeakMap<TextDocument, { version: number; reading: DocumentReading }>();

/** The uses in a document. Parts that an edit left unchanged are not read again. */
export function usesIn(document: TextDocument): readonly Use[] {
  const language = languageOf(document);
  if (!matchedLanguages.includes(language)) return [];
  const prelude = cellsBefore(document);
  const last = known.get(document);
  if (last?.version === document.version && last.reading.prelude === prelude) return last.reading.uses;
  const text = document.getText();
  if (text.length > longest) return [];
  const reading = read(text, language, prelude, last?.reading);
  known.set(document, { version: document.version, reading });
  return reading.uses;
}

/** The file of a document: for a cell, its notebook. */
export const fileOf = (document: TextDocument): Uri => cellOf(document)?.notebook.uri ?? document.uri;

/** The code of the notebook cells before this one, which contains the imports. */
export function cellsBefore(document: TextDocument): string {
  const cell = cellOf(document);
  if (!cell) return '';
  return cell.notebook
    .getCells()
    .slice(0, cell.index)
    .filter(
      (other) => other.kind === NotebookCellKind.Code && other.document.languageId === document.languageId,
    )
    .map((other) => other.document.getText())
    .join('\n');
}

function cellOf(document: TextDocument): NotebookCell | undefined {
  if (document.uri.scheme !== 'vscode-notebook-cell') return undefined;
  for (const notebook of workspace.notebookDocuments) {
    const cell = notebook.getCells().find((one) => one.document === document);
    if (cell) return cell;
  }
  return undefined;
}
