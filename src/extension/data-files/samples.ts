import { Uri, ViewColumn, window, workspace } from 'vscode';
import { sampleNames, samples } from './sample-names.ts';

/** A sample that comes with the extension: the one named, or else the one the user picks. */
export async function sampleFor(extensionUri: Uri, given?: unknown): Promise<Uri | undefined> {
  // A link may name anything: only a sample's own name becomes a path.
  const name = sampleNames.find((sample) => sample === given) ?? (await pickSample());
  return name && Uri.joinPath(extensionUri, 'media', 'samples', name);
}

async function pickSample() {
  const items = sampleNames.map((name) => ({ label: samples[name], description: name, name }));
  const picked = await window.showQuickPick(items, {
    title: 'Open sample data',
    placeHolder: 'What would you like to see?',
    matchOnDescription: true,
  });
  return picked?.name;
}

/** Opens code to hover over, as a new document: the extension's own file is not the user's to change. */
export async function openSampleCode(extensionUri: Uri): Promise<void> {
  const code = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'walkthrough', 'train.py'));
  const content = new TextDecoder().decode(code);
  const document = await workspace.openTextDocument({ language: 'python', content });
  await window.showTextDocument(document, ViewColumn.Beside);
}
