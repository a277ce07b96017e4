import { FileType, l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { isDataFileName } from '../../data/formats.ts';
import { failed, ok, type Result } from '../../data/problem.ts';
import { findDataFiles } from './data-files.ts';
import { pathsMeant } from './paths-meant.ts';

/**
 * Resolves a path that was not picked by the user to a data file: relative to a workspace folder, with or without the
 * folder's name before it, or absolute. The file must have a supported extension and lie inside a workspace folder.
 * Links are not followed, since they can lead out of it.
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

/** The file below a folder, unless a segment of its path is a link. */
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
