import { type NotebookCell, NotebookCellKind, type TextDocument, workspace } from 'vscode';
import { findUses, matchedLanguages } from '../losses/matching/index.ts';
import type { Use } from '../losses/matching/use.ts';

/** Beyond this length a file is data or generated: it is left alone. */
const longest = 2_000_000;

const known = new WeakMap<TextDocument, { version: number; prelude: string; uses: readonly Use[] }>();

/** The laws and losses that a document names; found once a version. */
export function usesIn(document: TextDocument): readonly Use[] {
  if (!matchedLanguages.includes(document.languageId)) return [];
  const prelude = cellsBefore(document);
  const before = known.get(document);
  if (before?.version === document.version && before.prelude === prelude) return before.uses;
  const text = document.getText();
  const uses = text.length > longest ? [] : findUses(text, document.languageId, prelude);
  known.set(document, { version: document.version, prelude, uses });
  return uses;
}

/** The code of the notebook’s cells before this one: it holds the imports. */
function cellsBefore(document: TextDocument): string {
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
