import { CodeActionKind, type ExtensionContext, languages, type TextDocument, workspace } from 'vscode';
import { settingOf } from '../../code/reading/language-ids.ts';
import { once } from '../once.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { derivationScheme } from './derivation-scheme.ts';
import { hintsIn, hoversIn } from './hovers-in.ts';
import { languageOf, whereNamesAre } from './where-names-are.ts';

/** Registers what reads code; it is loaded at the first hover, fix or hint. */
export function registerInCode(context: ExtensionContext, verdicts: Verdicts): void {
  const inCode = once(async () => (await import('./in-code.ts')).createInCode(context, verdicts));
  const loadForHints = (documents: readonly TextDocument[]) => {
    if (verdicts.latest() && documents.some(hintsIn)) void inCode();
  };
  const loadForAnyHints = () => loadForHints(workspace.textDocuments);
  context.subscriptions.push(
    languages.registerHoverProvider(whereNamesAre, {
      provideHover: async (document, position) =>
        hoversIn(document, settingOf(languageOf(document)))
          ? (await inCode()).hover(document, position)
          : undefined,
    }),
    languages.registerCodeActionsProvider(
      whereNamesAre,
      {
        provideCodeActions: async (document, range) =>
          verdicts.latest() ? (await inCode()).fixes(document, range) : [],
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    workspace.registerTextDocumentContentProvider(derivationScheme, {
      provideTextDocumentContent: async (uri) => (await inCode()).derivation(uri),
    }),
    verdicts.onChange(loadForAnyHints),
    workspace.onDidOpenTextDocument((document) => loadForHints([document])),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('residualDiagnostics.hints')) loadForAnyHints();
    }),
  );
  loadForAnyHints();
}
