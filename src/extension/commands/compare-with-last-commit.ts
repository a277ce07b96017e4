import { extensions, l10n, Uri, window, workspace } from 'vscode';
import type { Comparison } from '../../analysis/compare/comparison.ts';
import { fileName } from '../data-files/data-files.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { newFolder } from '../panels/stored-data.ts';
import { showComparison } from './compare-models.ts';

/** What is used of VS Code’s own git extension (its API, version 1). */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { buffer(ref: string, path: string): Promise<Uint8Array> } | null;
  };
}

/** Did the change help? Compares a file with its version in the last commit, which is the baseline. */
export async function compareWithLastCommit(
  uri: Uri,
  { host, memory, storage }: Services,
  panels: Panels,
): Promise<Comparison | undefined> {
  const name = fileName(uri);
  // Git is run in trusted folders only, as VS Code's own extension has it.
  const committed =
    (await fromGitExtension(uri)) ?? (workspace.isTrusted ? await host.lastCommitted?.(uri) : undefined);
  if (!committed) {
    void window.showInformationMessage(
      l10n.t('There is no committed version of “{0}” to compare it with.', name),
    );
    return undefined;
  }
  const folder = newFolder(storage);
  await workspace.fs.createDirectory(folder);
  const before = Uri.joinPath(folder, l10n.t('last commit {0}', name));
  await workspace.fs.writeFile(before, committed);
  return showComparison([before, uri], panels, memory);
}

/** The file’s bytes in the last commit; undefined where VS Code has no git, no repository or no such file in it. */
async function fromGitExtension(uri: Uri): Promise<Uint8Array | undefined> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const repository = (await git?.activate())?.getAPI(1).getRepository(uri);
    return await repository?.buffer('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}
