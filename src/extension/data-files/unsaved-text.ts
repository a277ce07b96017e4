import { env, window } from 'vscode';
import type { Report } from '../../analysis/report.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { recommendForLoose } from '../panels/stored-data.ts';
import { showProblemOfValues } from '../problem-message.ts';
import { pastedData } from './pasted-text.ts';

/** Text that is not in a file, and its name. */
interface UnsavedText {
  name: string;
  text: string;
}

/** Editor languages in which pasted data can be; text in any other is code. */
const ofData = new Set(['plaintext', 'csv', 'tsv', 'json', 'jsonl']);

/** The text of the active editor if it was never saved and may be data. */
export function activeUnsavedText(): UnsavedText | undefined {
  const document = window.activeTextEditor?.document;
  if (!document?.isUntitled || !ofData.has(document.languageId)) return undefined;
  const text = document.getText();
  return text.trim() === '' ? undefined : { name: document.uri.path, text };
}

export const clipboardText = async (): Promise<UnsavedText> => ({
  name: 'clipboard',
  text: await env.clipboard.readText(),
});

/** Analyzes unsaved text in its current state. */
export async function recommendForText(
  { name, text }: UnsavedText,
  services: Services,
  panels: Panels,
): Promise<Report | undefined> {
  const pasted = pastedData(text);
  if (!pasted.ok) return showProblemOfValues(pasted.problem);
  const { ending, text: data } = pasted.value;
  return recommendForLoose(
    { name: `${name}.${ending}`, content: new TextEncoder().encode(data) },
    services,
    panels,
  );
}
