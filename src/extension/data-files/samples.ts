import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { sampleNames } from './sample-names.ts';

/** What each sample shows. */
const whatTheyShow = (): Record<(typeof sampleNames)[number], string> => ({
  'delivery-times.csv': l10n.t('Laplace errors: use MAE (L1)'),
  'old-faithful.csv': l10n.t('Normal (Gaussian) errors: use MSE (L2)'),
  'cars.csv': l10n.t('An exact tie: undecided'),
  'engel-food.csv': l10n.t('Variance that grows with the prediction'),
  'dax-returns.csv': l10n.t('Heavy tails'),
  'newcomb.json': l10n.t('Two outliers that decide the answer'),
  'michelson.csv': l10n.t('Correlated rows'),
  'earthquake-magnitudes.csv': l10n.t('Values rounded to a tenth'),
  'insect-sprays.csv': l10n.t('Counts'),
  'iris-probabilities.csv': l10n.t('Class probabilities'),
});

/** The sample with a given name, or else the one that the user picks. */
export async function sampleFor(extensionUri: Uri, given?: unknown): Promise<Uri | undefined> {
  // A link can pass anything, so only the name of a sample may become a path.
  const name = sampleNames.find((sample) => sample === given) ?? (await pickSample());
  return name && Uri.joinPath(extensionUri, 'media', 'samples', name);
}

async function pickSample() {
  const labels = whatTheyShow();
  const items = sampleNames.map((name) => ({ label: labels[name], description: name, name }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Open sample data'),
    placeHolder: l10n.t('What would you like to see?'),
    matchOnDescription: true,
  });
  return picked?.name;
}

/** Opens sample code to hover over, as a new document: the user must not edit the extension's own file. */
export async function openSampleCode(extensionUri: Uri): Promise<void> {
  const code = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'walkthrough', 'train.py'));
  const content = new TextDecoder().decode(code);
  const document = await workspace.openTextDocument({ language: 'python', content });
  await window.showTextDocument(document, ViewColumn.Beside);
}
