import { env, window } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { recommendForLoose } from '../panels/kept-data.ts';
import type { Panels } from '../panels/panels.ts';
import type { Surroundings } from '../panels/surroundings.ts';
import { pastedData } from './pasted-text.ts';

/** Analyses what the clipboard holds. */
export async function recommendForClipboard(
  around: Surroundings,
  panels: Panels,
): Promise<Report | undefined> {
  const pasted = pastedData(await env.clipboard.readText());
  if (!pasted.ok) {
    void window.showErrorMessage(`${pasted.problem.message} ${pasted.problem.hint}`);
    return undefined;
  }
  const { ending, text } = pasted.value;
  return recommendForLoose(
    { name: `clipboard.${ending}`, content: new TextEncoder().encode(text) },
    around,
    panels,
  );
}
