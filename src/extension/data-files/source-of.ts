import { l10n, Uri, workspace } from 'vscode';
import { failed, ok, type Result } from '../../data/problem.ts';
import type { EngineSource } from '../../engine/protocol.ts';
import type { Services } from '../panels/services.ts';
import type { ComparedFile } from '../panels/session.ts';
import type { Platform } from '../platform.ts';
import { fileName } from './data-files.ts';

/**
 * A file as a source for the engine: by path if the engine can open it, otherwise by its bytes. Text that exists only
 * in VS Code (an unsaved document, clipboard data) comes from its document.
 */
export async function sourceOf(uri: Uri, host: Platform): Promise<Result<EngineSource>> {
  const local = host.localSource(uri);
  if (local) return ok(local);
  const name = fileName(uri);
  try {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
      const document = await workspace.openTextDocument(uri);
      return ok({ name, bytes: new TextEncoder().encode(document.getText()) });
    }
    return ok({ name, bytes: await workspace.fs.readFile(uri) });
  } catch (error) {
    return unreadable(name, error);
  }
}

/** The files of a comparison. Those whose names are not unique are called by their paths. */
export function comparedFiles(
  addresses: readonly string[],
  { host, readings }: Pick<Services, 'host' | 'readings'>,
): ComparedFile[] {
  const uris = addresses.map((address) => Uri.parse(address));
  const names = uris.map(fileName);
  const isDistinct = new Set(names).size === names.length;
  return uris.map((uri, i) => ({
    name: isDistinct ? names[i]! : workspace.asRelativePath(uri),
    source: () => sourceOf(uri, host),
    read: readings.of(uri),
  }));
}

/** Rewords an error of VS Code's file system so that users can act on it. */
function unreadable(name: string, error: unknown): Result<EngineSource> {
  switch ((error as { code?: string }).code) {
    case 'FileNotFound':
      return failed(
        'file-not-found',
        l10n.t('“{0}” does not exist, or has been moved.', name),
        l10n.t('Choose another file.'),
      );
    case 'FileIsADirectory':
      return failed('directory', l10n.t('“{0}” is a folder.', name), l10n.t('Choose a file in it.'));
    case 'NoPermissions':
      return failed(
        'no-permission',
        l10n.t('There is no permission to read “{0}”.', name),
        l10n.t('Ask for it, or copy the file.'),
      );
    default:
      return failed(
        'unreadable-file',
        l10n.t('“{0}” cannot be read: {1}.', name, error instanceof Error ? error.message : String(error)),
        l10n.t('Check that it is still there, then try again.'),
      );
  }
}
