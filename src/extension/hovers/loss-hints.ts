import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  type ExtensionContext,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { betterLosses, verdictOnLoss } from '../../analysis/words/verdict-on-loss.ts';
import { lossOf, parametersOf } from '../../code/explain.ts';
import { documentLanguages, matchedLanguages } from '../../code/reading/language-ids.ts';
import { roleOf, type Use } from '../../code/reading/use.ts';
import { consequenceOf, replaceLoss, replaceLossInDocument } from '../../code/replacement/replacement.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { Verdict, Verdicts } from '../verdicts/verdicts.ts';
import { lossReplaced } from './did-it-help.ts';
import { rangeOf } from './hover.ts';
import { hintsIn } from './hovers-in.ts';
import { cellsBefore, fileOf, usesIn } from './uses-in.ts';
import { languageOf } from './where-names-are.ts';

/**
 * Checks code against the latest verdict: offers a quick fix to the recommended loss at any loss that the report
 * compares, and, if turned on, shows a hint at a loss that contradicts the verdict.
 */
export function createLossHints(context: ExtensionContext, verdicts: Verdicts) {
  const hints = languages.createDiagnosticCollection('residual-diagnostics');
  const refresh = (document: TextDocument) => {
    const report = verdicts.latestFor(fileOf(document))?.report;
    if (!report || !hintsIn(document) || !matchedLanguages.includes(languageOf(document)))
      hints.delete(document.uri);
    else hints.set(document.uri, hintsFor(document, report));
  };
  const refreshAll = () => workspace.textDocuments.forEach(refresh);
  context.subscriptions.push(
    hints,
    verdicts.onChange(refreshAll),
    workspace.onDidOpenTextDocument(refresh),
    workspace.onDidChangeTextDocument(({ document }) => refresh(document)),
    workspace.onDidCloseTextDocument(({ uri }) => hints.delete(uri)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('residualDiagnostics.hints')) refreshAll();
    }),
  );
  refreshAll();
  return (document: TextDocument, range: Range): CodeAction[] =>
    fixesIn(document, range, verdicts.latestFor(fileOf(document)));
}

/** Whether a use trains a model; a metric may differ from the loss for good reasons. */
const isLoss = (use: Use) =>
  use.meaning.startsWith('loss:') &&
  use.name !== undefined &&
  roleOf(use) === undefined &&
  !use.isImport &&
  !use.isVariable;

/** The loss of a use, given its arguments. */
const lossIn = (use: Use) => lossOf(use.meaning, parametersOf(use));

function hintsFor(document: TextDocument, report: Report): Diagnostic[] {
  return usesIn(document)
    .filter(isLoss)
    .flatMap((use) => {
      const loss = lossIn(use);
      const verdict = loss && verdictOnLoss(loss, report);
      if (!verdict?.contradicts) return [];
      const hint = new Diagnostic(rangeOf(document, use), verdict.sentence, DiagnosticSeverity.Hint);
      hint.source = 'Residual Diagnostics';
      return [hint];
    });
}

function fixesIn(document: TextDocument, range: Range, verdict: Verdict | undefined): CodeAction[] {
  if (!verdict || verdict.report.recommendation.strength === 'undecided') return [];
  const text = document.getText();
  return usesIn(document)
    .filter((use) => isLoss(use) && rangeOf(document, use).intersection(range))
    .flatMap((use) => fix(document, text, use, verdict));
}

/** Quick fixes to the recommended loss or, if the library lacks it, to the best alternative that it has. */
function fix(document: TextDocument, text: string, use: Use, { uri, report }: Verdict): CodeAction[] {
  const loss = lossIn(use);
  for (const { id, parameters } of loss ? betterLosses(loss, report) : []) {
    const edits = documentLanguages.includes(languageOf(document))
      ? replaceLossInDocument(text, languageOf(document), use, id, parameters)
      : replaceLoss(text, use, id, parameters, cellsBefore(document));
    if (!edits) continue;
    const { file } = report.source;
    const why =
      id === report.recommendation.loss
        ? l10n.t('as {0} suggests', file)
        : l10n.t('the best for {0} that fits here', file);
    const consequence = consequenceOf(use, id);
    const title = `${l10n.t('Use {0}, {1}', lossName(id, parameters), why)}${consequence ? ` (${consequence})` : ''}`;
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.edit = new WorkspaceEdit();
    for (const edit of edits) action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
    action.command = { command: lossReplaced, title: '', arguments: [uri] };
    return [action];
  }
  return [];
}
