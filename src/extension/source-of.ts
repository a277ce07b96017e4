import { type Uri, workspace } from 'vscode';
import { fileProblem, SourceError } from '../engine/open.ts';
import type { EngineSource } from '../engine/protocol.ts';
import { fileName } from './data-files.ts';
import type { Host } from './host.ts';

/**
 * A file for the engine: by path where the engine can open it itself, by its bytes elsewhere. Text that exists
 * only in VS Code (an unsaved document, the clipboard's data) comes from its document.
 */
export async function sourceOf(uri: Uri, host: Host): Promise<EngineSource> {
  const local = host.localSource(uri);
  if (local) return local;
  const name = fileName(uri);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
      const document = open ?? (await workspace.openTextDocument(uri));
      return { name, bytes: new TextEncoder().encode(document.getText()) };
    }
    return { name, bytes: await workspace.fs.readFile(uri) };
  } catch (error) {
    throw new SourceError(fileProblem(name, error));
  }
}
