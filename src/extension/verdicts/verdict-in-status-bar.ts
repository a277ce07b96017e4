import { type ExtensionContext, l10n, StatusBarAlignment, window } from 'vscode';
import { verdictInShort } from '../../analysis/words/verdict-in-short.ts';
import { activeDataFile, fileName } from '../data-files/data-files.ts';
import type { Verdicts } from './verdicts.ts';

/** Shows the verdict on the active data file, if it was analyzed; a click leads to its panel. */
export function registerVerdictInStatusBar({ subscriptions }: ExtensionContext, verdicts: Verdicts) {
  const item = window.createStatusBarItem('residualDiagnostics.verdict', StatusBarAlignment.Right, 100);
  item.name = 'Residual Diagnostics';
  const refresh = () => {
    const uri = activeDataFile();
    const verdict = uri && verdicts.of(uri);
    if (!verdict) return item.hide();
    const { recommendation } = verdict.report;
    const time = new Date(verdict.made).toLocaleString();
    const words = l10n.t(
      '{0}: {1}. Analyzed {2}. Select to open the analysis.',
      fileName(uri),
      recommendation.headline,
      time,
    );
    item.text = `$(graph-scatter) ${verdictInShort(recommendation)}`;
    item.tooltip = words;
    item.accessibilityInformation = { label: `Residual Diagnostics, ${words}` };
    item.command = { command: 'residualDiagnostics.recommendLoss', title: 'Open', arguments: [uri] };
    item.show();
  };
  subscriptions.push(
    item,
    verdicts.onChange(refresh),
    window.tabGroups.onDidChangeTabs(refresh),
    window.tabGroups.onDidChangeTabGroups(refresh),
    // A tab’s close is told before its editor’s.
    window.onDidChangeActiveTextEditor(refresh),
  );
  refresh();
}
