import { Uri, window } from 'vscode';
import type { Compared } from '../../analysis/compare/compared.ts';
import { isDataFile, pickDataFiles } from '../data-files/data-files.ts';
import type { Panels } from '../panels/panels.ts';
import type { UserMemory } from '../panels/surroundings.ts';
import { showProblem } from '../problem-message.ts';
import { showProgress } from './recommend.ts';

/**
 * Compares the errors of several models, each in a file of its own: those selected in the explorer, or picked. They
 * are shown in the panel of the first that can be analyzed; the others that can't have their reason there.
 */
export async function compareModels(
  selected: unknown,
  panels: Panels,
  { store }: UserMemory,
): Promise<Compared | undefined> {
  const given = Array.isArray(selected)
    ? selected.filter((one): one is Uri => one instanceof Uri && isDataFile(one))
    : [];
  const uris = given.length > 1 ? given : await pickDataFiles(store);
  if (!uris) return undefined;
  if (uris.length < 2) {
    void window.showInformationMessage('To compare models, pick two or more files, one for each model.');
    return undefined;
  }
  for (const uri of uris) {
    const isNew = panels.find(uri) === undefined;
    const panel = panels.open(uri);
    const files = [uri, ...uris.filter((other) => other !== uri)].map(String);
    const outcome = panel.choose({ compare: { kind: 'files', files } });
    void showProgress(panel, outcome);
    const ended = await outcome;
    if (ended.kind === 'done') return ended.compared;
    if (ended.kind === 'canceled') return undefined;
    if (uri === uris.at(-1)) showProblem(uri, ended.problem);
    else if (isNew) panel.webview.dispose();
  }
  return undefined;
}
