import { Disposable, RelativePattern, Uri, workspace } from 'vscode';

/** How long to wait after a file's last event: programs write a file in several steps, or delete and recreate it. */
const quietMilliseconds = 150;

/** Calls `onChange` once per burst of events when a file is written, deleted or created. */
export function watchFile(uri: Uri, onChange: () => void): Disposable {
  const folder = Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  // Escapes characters that have a meaning in glob patterns.
  const pattern = name.replace(/[[\]{}*?!]/g, (character) =>
    /[{}!]/.test(character) ? '?' : `[${character}]`,
  );
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, pattern));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (changed: Uri) => {
    if (changed.path !== uri.path) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMilliseconds);
  };
  watcher.onDidChange(later);
  watcher.onDidCreate(later);
  watcher.onDidDelete(later);
  return new Disposable(() => {
    clearTimeout(timer);
    watcher.dispose();
  });
}
