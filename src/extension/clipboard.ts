import { env, Uri, window, workspace } from 'vscode';
import type { Report } from '../analysis/report.ts';
import type { Panels } from './panels.ts';
import { pastedData } from './pasted-text.ts';
import { recommendFor } from './recommend.ts';
import type { Surroundings } from './surroundings.ts';

/** Analyses what the clipboard holds. It is kept as a file of the extension's own, so that its panel lives on. */
export async function recommendForClipboard(
  { memory, storage }: Surroundings,
  panels: Panels,
): Promise<Report | undefined> {
  const pasted = pastedData(await env.clipboard.readText());
  if (!pasted.ok) {
    void window.showErrorMessage(`${pasted.problem.message} ${pasted.problem.hint}`);
    return undefined;
  }
  const { ending, text } = pasted.value;
  const uri = Uri.joinPath(storage, `clipboard.${ending}`);
  // The columns chosen for what was pasted before mean nothing here.
  panels.find(uri)?.webview.dispose();
  await workspace.fs.createDirectory(storage);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return recommendFor(uri, panels, memory);
}
