import { env } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { recommendForLoose } from '../panels/stored-data.ts';
import { showProblemOfValues } from '../problem-message.ts';
import { pastedData } from './pasted-text.ts';

/** Analyses what the clipboard holds. */
export async function recommendForClipboard(services: Services, panels: Panels): Promise<Report | undefined> {
  const pasted = pastedData(await env.clipboard.readText());
  if (!pasted.ok) return showProblemOfValues(pasted.problem);
  const { ending, text } = pasted.value;
  return recommendForLoose(
    { name: `clipboard.${ending}`, content: new TextEncoder().encode(text) },
    services,
    panels,
  );
}
