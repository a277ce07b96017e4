import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { startNodeEngine } from './engine/start.node.ts';
import { activateExtension } from './extension/activate.ts';
import { lastCommitted } from './extension/data-files/last-committed.node.ts';

/** Entry point on the desktop and on remote machines. */
export const activate = (context: ExtensionContext) =>
  activateExtension(context, {
    startEngine: async ({ extensionPath }) => startNodeEngine(join(extensionPath, 'dist', 'worker.node.cjs')),
    // VS Code's own program is Node when it is told so.
    commandLine: ({ extensionPath }) => ({
      command: process.execPath,
      args: [join(extensionPath, 'dist', 'cli.js')],
      env: { ELECTRON_RUN_AS_NODE: '1' },
    }),
    lastCommitted,
    localSource: (uri) => (uri.scheme === 'file' ? { path: uri.fsPath } : undefined),
  });
