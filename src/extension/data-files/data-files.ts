import {
  l10n,
  type Memento,
  type QuickPickItem,
  QuickPickItemKind,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { dataFileEndings, isDataFileName } from '../../data/formats.ts';
import type { Services } from '../panels/services.ts';
import { sampleFor } from './samples.ts';

export const isDataFile = (uri: Uri): boolean => isDataFileName(uri.path);

export const fileName = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** The file in the active editor or custom editor, if it can be analyzed. */
export function activeDataFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input as { uri?: Uri } | undefined;
  const uri = input?.uri ?? window.activeTextEditor?.document.uri;
  return uri && isDataFile(uri) ? uri : undefined;
}

const lastUsedKey = 'lastUsedFiles';

/** Remembers a file, so that it is listed first next time. */
export function rememberUse(memory: Memento, uri: Uri): Thenable<void> {
  const others = memory.get<string[]>(lastUsedKey, []).filter((other) => other !== uri.toString());
  return memory.update(lastUsedKey, [uri.toString(), ...others].slice(0, 20));
}

/** Lets the user pick one of the workspace's data files (most recent first), another file, or a sample. */
export async function pickDataFile({ memory, extensionUri }: Services): Promise<Uri | undefined> {
  const picker = window.createQuickPick<QuickPickItem & { uri?: Uri }>();
  picker.title = l10n.t('Recommend loss function');
  picker.placeholder = l10n.t('A file with residuals, predictions or class probabilities');
  picker.matchOnDescription = true;
  picker.busy = true;
  const browse = { label: `$(folder-opened) ${l10n.t('Browse…')}`, alwaysShow: true };
  const sample = { label: `$(beaker) ${l10n.t('Sample data…')}`, alwaysShow: true };
  picker.items = [browse, sample];
  picker.show();
  const picked = new Promise<(QuickPickItem & { uri?: Uri }) | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
  });
  const files = await dataFiles(memory.store.get<string[]>(lastUsedKey, []));
  const separator = { label: '', kind: QuickPickItemKind.Separator };
  picker.items = [...files, ...(files.length > 0 ? [separator] : []), browse, sample];
  picker.busy = false;
  const choice = await picked;
  picker.dispose();
  if (choice?.label === browse.label) return browseForFile();
  return choice?.label === sample.label ? sampleFor(extensionUri) : choice?.uri;
}

/** Lets the user pick several of the workspace's data files. */
export async function pickDataFiles(memory: Memento): Promise<Uri[] | undefined> {
  const picked = await window.showQuickPick(dataFiles(memory.get<string[]>(lastUsedKey, [])), {
    title: l10n.t('Compare models'),
    placeHolder: l10n.t('Two or more files, each with the errors of one model'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.map(({ uri }) => uri);
}

async function browseForFile(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Recommend loss function'),
    openLabel: l10n.t('Analyze'),
    filters: { [l10n.t('Data files')]: [...dataFileEndings, 'gz'], [l10n.t('All files')]: ['*'] },
  });
  return chosen?.[0];
}

/** The workspace's data files, at most 500. */
export async function findDataFiles(): Promise<Uri[]> {
  const pattern = `**/*.{${dataFileEndings.flatMap((ending) => [ending, `${ending}.gz`]).join(',')}}`;
  const uris = await workspace.findFiles(pattern, '**/node_modules/**', 500);
  return uris.filter((uri) => isDataFile(uri) && !uri.path.includes('/.vscode/'));
}

async function dataFiles(lastUsed: readonly string[]) {
  const uris = await findDataFiles();
  const sizes = await Promise.all(
    uris.map((uri) =>
      Promise.resolve(workspace.fs.stat(uri)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const rank = (uri: Uri) => {
    const place = lastUsed.indexOf(uri.toString());
    return place < 0 ? lastUsed.length : place;
  };
  return uris
    .map((uri, i) => ({ uri, size: sizes[i]!, path: workspace.asRelativePath(uri) }))
    .sort((a, b) => rank(a.uri) - rank(b.uri) || a.path.localeCompare(b.path))
    .map(({ uri, size, path }) => ({
      label: fileName(uri),
      description: [path.slice(0, -fileName(uri).length - 1), sizeInWords(size)].filter(Boolean).join(' · '),
      uri,
    }));
}

/** `812 B`, `4.1 kB`, `120 MB`. */
export function sizeInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  const value = bytes / 1000 ** power;
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
