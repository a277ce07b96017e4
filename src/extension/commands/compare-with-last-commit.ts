import { extensions, l10n, Uri, window, workspace } from 'vscode';
import type { Comparison } from '../../analysis/compare/comparison.ts';
import { fileName } from '../data-files/data-files.ts';
import type { Panels } from '../panels/panels.ts';
import type { Services } from '../panels/services.ts';
import { newFolder } from '../panels/stored-data.ts';
import { showComparison } from './compare-models.ts';

/** The part of VS Code’s git extension (API version 1) that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { buffer(ref: string, path: string): Promise<Uint8Array> } | null;
  };
}

/** Answers “Did the change help?” by comparing a file with its version in the last commit, the baseline. */
export async function compareWithLastCommit(
  uri: Uri,
  { host, memory, storage }: Services,
  panels: Panels,
): Promise<Comparison | undefined> {
  const name = fileName(uri);
  // Git runs only in trusted folders, as in VS Code's own extension.
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

/** The file’s bytes in the last commit; undefined if VS Code has no git, no repository, or no such file in it. */
async function fromGitExtension(uri: Uri): Promise<Uint8Array | undefined> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const repository = (await git?.activate())?.getAPI(1).getRepository(uri);
    return await repository?.buffer('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}
