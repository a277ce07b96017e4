import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';
import { findDataFiles } from './data-files.ts';

/**
 * The file that a path means which no user has picked: relative to a workspace folder, with or without the folder's
 * name before it, or absolute. Never one outside the workspace's folders.
 */
export async function workspaceFile(path: string): Promise<Result<Uri>> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    return failed('no-workspace', 'No folder is open.', 'Open the folder with the data first.');
  const inside = folders
    .flatMap((folder) => meanings(path, folder))
    .filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
  if (inside.length === 0)
    return failed(
      'outside-workspace',
      `“${path}” is not in the workspace.`,
      'Only files of the opened folders are read: give a path relative to one of them.',
    );
  for (const uri of inside) if (await exists(uri)) return ok(uri);
  const others = (await findDataFiles()).slice(0, 30).map((uri) => workspace.asRelativePath(uri));
  return failed(
    'file-not-found',
    `There is no “${path}” in the workspace.`,
    others.length > 0 ? `Its data files: ${others.join(', ')}.` : 'There are no data files in it.',
  );
}

/** `..` is resolved, so that a path can't climb out unseen. */
function meanings(path: string, { uri, name }: WorkspaceFolder): Uri[] {
  const plain = path.replaceAll('\\', '/');
  if (/^[a-z][\w+.-]+:\/\//i.test(plain)) return [Uri.joinPath(Uri.parse(plain), '.')];
  if (/^(\/|[a-z]:)/i.test(plain)) return [Uri.joinPath(uri.with({ path: '/' }), plain)];
  const named = plain.startsWith(`${name}/`) ? [Uri.joinPath(uri, plain.slice(name.length + 1))] : [];
  return [Uri.joinPath(uri, plain), ...named];
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
