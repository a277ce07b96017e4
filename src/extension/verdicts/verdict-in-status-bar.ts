import { type ExtensionContext, l10n, StatusBarAlignment, type Uri, window } from 'vscode';
import type { Recommendation } from '../../analysis/report.ts';
import { activeDataFile, fileName } from '../data-files/data-files.ts';
import type { Verdict, Verdicts } from './verdicts.ts';

/** Shows the verdict on the active data file if it was analyzed; a click opens its panel. */
export function registerVerdictInStatusBar(
  { subscriptions }: ExtensionContext,
  verdicts: Verdicts,
  inShort: (recommendation: Recommendation) => Promise<string>,
) {
  const item = window.createStatusBarItem('residualDiagnostics.verdict', StatusBarAlignment.Right, 100);
  item.name = 'Residual Diagnostics';
  let shown: Verdict | undefined;
  const refresh = () => {
    const uri = activeDataFile();
    shown = uri && verdicts.of(uri);
    if (!uri || !shown) item.hide();
    else void show(uri, shown);
  };
  const show = async (uri: Uri, verdict: Verdict) => {
    const { recommendation } = verdict.report;
    const short = await inShort(recommendation);
    if (shown !== verdict) return;
    const time = new Date(verdict.made).toLocaleString();
    const words = l10n.t(
      '{0}: {1}. Analyzed {2}. Select to open the analysis.',
      fileName(uri),
      recommendation.headline,
      time,
    );
    item.text = `$(graph-scatter) ${short}`;
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
    // VS Code reports the closing of a tab before that of its editor.
    window.onDidChangeActiveTextEditor(refresh),
  );
  refresh();
}
