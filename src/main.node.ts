import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { startNodeEngine } from './engine/start.node.ts';
import { activateExtension } from './extension/activate.ts';

/** Entry point on the desktop and on remote machines. */
export const activate = (context: ExtensionContext) =>
  activateExtension(context, {
    startEngine: async ({ extensionPath }) => startNodeEngine(join(extensionPath, 'dist', 'worker.node.cjs')),
    localSource: (uri) => (uri.scheme === 'file' ? { path: uri.fsPath } : undefined),
  });
