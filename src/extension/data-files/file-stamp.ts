import { type Uri, workspace } from 'vscode';

/**
 * Tells one state of some files from another by their sizes and times of change. Watching alone would miss what changes
 * before the watch has begun, after a reload or on a slow drive.
 */
export async function stampOf(files: readonly Uri[]): Promise<string> {
  const stamps = files.map((file) =>
    workspace.fs.stat(file).then(
      ({ mtime, size }) => `${mtime} ${size}`,
      () => 'gone',
    ),
  );
  return (await Promise.all(stamps)).join(', ');
}
