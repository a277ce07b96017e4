import { Uri } from 'vscode';
import type { Compared, ComparedBy } from '../../analysis/compare/compared.ts';
import type { Comparison } from '../../analysis/compare/comparison.ts';
import { isDataFile, pickDataFiles } from '../data-files/data-files.ts';
import type { Panel } from '../panels/panel.ts';
import type { Panels } from '../panels/panels.ts';
import type { UserMemory } from '../panels/services.ts';
import { showProblem } from '../problem-message.ts';
import { showProgress } from './recommend.ts';

/**
 * Compares models: either files selected in the explorer or picked, one per model, or the prediction columns of a
 * single file. The comparison is shown in the panel of the first file that can be analyzed.
 */
export async function showComparison(
  selected: unknown,
  panels: Panels,
  { store }: UserMemory,
): Promise<Comparison | undefined> {
  const given = Array.isArray(selected)
    ? selected.filter((one): one is Uri => one instanceof Uri && isDataFile(one))
    : [];
  const uris = given.length > 0 ? given : await pickDataFiles(store);
  if (!uris) return undefined;
  for (const uri of uris) {
    const isNew = panels.find(uri) === undefined;
    const panel = panels.open(uri);
    const files = [uri, ...uris.filter((other) => other !== uri)].map(String);
    const compare: ComparedBy = uris.length > 1 ? { kind: 'files', files } : { kind: 'columns', columns: [] };
    const outcome = panel.choose({ compare });
    void showProgress(panel, outcome);
    const ended = await outcome;
    if (ended.kind === 'done') return comparisonOf(uri, ended.compared!, panel);
    if (ended.kind === 'canceled') return undefined;
    if (uri === uris.at(-1)) {
      if (!panel.webview.visible) showProblem(uri, ended.problem);
    } else if (isNew) panel.webview.dispose();
  }
  return undefined;
}

/** The comparison, or undefined after showing its problem if no panel is open to show it. */
function comparisonOf(uri: Uri, { outcome }: Compared, { webview }: Panel): Comparison | undefined {
  if (outcome.ok) return outcome.value;
  if (!webview.visible) showProblem(uri, outcome.problem);
  return undefined;
}
