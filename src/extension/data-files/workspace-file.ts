import { FileType, l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { isDataFileName } from '../../data/formats.ts';
import { failed, ok, type Result } from '../../data/problem.ts';
import { findDataFiles } from './data-files.ts';
import { pathsMeant } from './paths-meant.ts';

/**
 * The data file that a path means which no user has picked: relative to a workspace folder, with or without the
 * folder's name before it, or absolute. Only files with the ending of a supported format, never one outside the
 * workspace's folders, and none behind a link, which may lead out of them.
 */
export async function workspaceFile(path: string): Promise<Result<Uri>> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    return failed(
      'no-workspace',
      l10n.t('No folder is open.'),
      l10n.t('Open the folder with the data first.'),
    );
  if (!isDataFileName(path))
    return failed(
      'unsupported-file',
      l10n.t('“{0}” does not have a data file’s extension.', path),
      l10n.t('Only CSV, TSV, JSON, Parquet and the other supported formats are read.'),
    );
  const meant = pathsMeant(path, folders.map(described));
  if (meant.length === 0)
    return failed(
      'outside-workspace',
      l10n.t('“{0}” is not in the workspace.', path),
      l10n.t('Only files of the opened folders are read: give a path relative to one of them.'),
    );
  for (const { folder, steps } of meant) {
    const found = await fileAt(folder.uri, steps);
    if (found === 'link')
      return failed(
        'linked-file',
        l10n.t('“{0}” is a link, or lies behind one.', path),
        l10n.t('Links may lead out of the workspace: name the file itself.'),
      );
    if (found) return ok(found);
  }
  const others = (await findDataFiles()).slice(0, 30).map((uri) => workspace.asRelativePath(uri));
  return failed(
    'file-not-found',
    l10n.t('There is no “{0}” in the workspace.', path),
    others.length > 0
      ? l10n.t('Its data files: {0}.', others.join(', '))
      : l10n.t('There are no data files in it.'),
  );
}

const described = ({ uri, name }: WorkspaceFolder) => ({
  name,
  uri,
  scheme: uri.scheme,
  authority: uri.authority,
  path: uri.path,
});

/** The file below a folder, unless a step on the way to it is a link. */
async function fileAt(folder: Uri, steps: readonly string[]): Promise<Uri | 'link' | undefined> {
  let uri = folder;
  let type = FileType.Directory;
  for (const step of steps) {
    uri = Uri.joinPath(uri, step);
    const found = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
    if (!found) return undefined;
    type = found.type;
    if (type & FileType.SymbolicLink) return 'link';
  }
  return type & FileType.File ? uri : undefined;
}
