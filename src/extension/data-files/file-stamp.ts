import { type Uri, workspace } from 'vscode';

/**
 * Identifies the state of some files by their sizes and modification times. A watcher alone would miss changes before
 * it starts, after a reload or on a slow drive.
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
